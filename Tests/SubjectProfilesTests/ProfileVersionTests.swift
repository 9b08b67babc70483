// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SubjectProfiles
import Testing

@Suite("Profile versions")
struct ProfileVersionTests {
    @Test(
        "the version is chosen by notBefore in UTC",
        arguments: [
            ("2023-08-31T23:59:59Z", "2000-01-01"), ("2023-09-01T00:00:00Z", "2023-09-01"),
            ("2000-01-01T00:00:00Z", "2000-01-01"), ("2026-11-21T12:00:00Z", "2023-09-01"),
        ]
    )
    func boundary(moment: String, version: String) throws {
        let functional = try #require(try Fixture.catalog()["functional"])
        #expect(functional.version(at: try #require(Timestamp(moment)))?.name == version)
    }

    @Test("before the first version there is none")
    func tooEarly() throws {
        let functional = try #require(try Fixture.catalog()["functional"])
        #expect(functional.version(at: try #require(Timestamp("1999-12-31T23:59:59Z"))) == nil)
    }

    @Test("the subject of a functional certificate changes at the boundary")
    func subjects() throws {
        let functional = try #require(try Fixture.catalog()["functional"])
        let subjects = try functional.versions.map { version in
            try version.subject(for: Fixture.person(), organization: Fixture.organization).description
        }
        #expect(
            subjects == [
                "emailAddress=erika.mustermann@example.org,CN=GRP: Service Desk,O=Example University,C=DE",
                "emailAddress=erika.mustermann@example.org",
            ]
        )
    }

    @Test("backdating does not reach behind the day on which a version begins")
    func backdating() throws {
        let text = try Golden.shippedProfile("functional").replacing(
            "backdatingSeconds = 0",
            with: "backdatingSeconds = 300"
        )
        let catalog = try ProfileCatalog(files: [(name: "functional.toml", text: text)])
        let functional = try #require(catalog["functional"])
        let boundary = try #require(Timestamp("2023-09-01T00:00:00Z"))
        #expect(functional.issuance(at: boundary + .seconds(10))?.notBefore == boundary)
        #expect(functional.issuance(at: boundary + .seconds(400))?.notBefore == boundary + .seconds(100))
        #expect(functional.issuance(at: boundary - .seconds(1))?.version.name == "2000-01-01")
    }
}
