// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

@Suite("To be signed")
struct ToBeSignedTests {
    private func make(
        _ profile: String = "personal",
        request: SubjectRequest? = nil,
        algorithm: KeyAlgorithm = .p256,
        notBefore: Timestamp = Fixture.notBefore,
        issuer: IssuingIdentity = Fixture.issuer(),
        version: ProfileVersion? = nil
    ) throws -> ToBeSignedCertificate {
        try (version ?? Fixture.version(profile)).toBeSigned(
            for: request ?? Fixture.person(),
            key: Fixture.key(algorithm),
            serial: Fixture.serial(),
            notBefore: notBefore,
            issuer: issuer,
            organization: Fixture.organization,
            ownPolicies: []
        )
    }

    @Test("the last second counts: 730 days end one second before their last midnight")
    func validity() throws {
        let validity = try make().validity
        #expect(validity.notBefore == Fixture.notBefore)
        #expect(validity.notAfter == Fixture.notBefore + .seconds(730 * 86400 - 1))
    }

    @Test("a certificate may end with the issuing CA and not a second later")
    func issuerExpiring() throws {
        let end = Fixture.notBefore + .seconds(730 * 86400 - 1)
        let long = Validity(notBefore: Fixture.notBefore, notAfter: end)
        #expect(try make(issuer: Fixture.issuer(validity: long)).validity == long)
        let short = Validity(notBefore: Fixture.notBefore, notAfter: end - .seconds(1))
        #expect(throws: SubjectRefusal.issuerExpiring(notAfter: end, issuerNotAfter: short.notAfter)) {
            try make(issuer: Fixture.issuer(validity: short))
        }
    }

    @Test("nothing is issued from before the issuing CA")
    func issuerNotYetValid() {
        let validity = Validity(from: Fixture.notBefore + .seconds(1), days: 3650)
        #expect(
            throws: SubjectRefusal.issuerNotYetValid(
                notBefore: Fixture.notBefore,
                issuerNotBefore: validity.notBefore
            )
        ) { try make(issuer: Fixture.issuer(validity: validity)) }
    }

    @Test("a kind of key that the profile does not list is refused with the list")
    func keyAlgorithm() {
        let refusal = #expect(throws: SubjectRefusal.self) { try make(algorithm: .ed25519) }
        let allowed: [KeyAlgorithm] = [.rsa3072, .rsa2048, .rsa4096, .p256, .p384]
        #expect(refusal == .keyAlgorithmNotAllowed(.ed25519, allowed: allowed))
        #expect(refusal?.description.contains("rsa-3072") == true)
    }

    @Test("a version that is no longer in force issues nothing")
    func notInForce() throws {
        let earlier = try Fixture.version("functional", at: Fixture.beforeTheChange)
        let refusal = SubjectRefusal.notInForce(
            profile: "functional",
            version: "2000-01-01",
            notBefore: Fixture.notBefore
        )
        #expect(throws: refusal) { try make(version: earlier) }
    }

    @Test("primary address first, then the aliases, each once")
    func alternativeNames() throws {
        let primary = try MailAddress("erika@example.org")
        let alias = try MailAddress("Info@Example.org")
        let request = SubjectRequest(address: primary, aliases: [alias, primary, alias], surname: "Mustermann")
        let fields = try make(request: request)
        let names = try fields[.subjectAltName]?.generalNames()
        #expect(names?.map(\.text) == ["erika@example.org", "Info@example.org"])
        #expect(fields.subject[.emailAddress] == "erika@example.org")
    }

    @Test("the issuer's name is copied octet for octet")
    func issuerName() throws {
        #expect(try make().issuer == Fixture.issuingName.derEncoded)
        #expect(try make().signatureAlgorithm == Fixture.ecdsaWithSHA384)
    }

    @Test("without policies of its own or of the settings a version leaves the extension out")
    func noPolicies() throws {
        let earlier = try Fixture.version("functional", at: Fixture.beforeTheChange)
        let fields = try make(notBefore: Fixture.beforeTheChange, version: earlier)
        #expect(fields[.certificatePolicies] == nil)
    }

    @Test("profiles of CAs make no leaves, and those of leaves no CAs")
    func kinds() throws {
        #expect(throws: SubjectRefusal.wrongKind(profile: "root", .root)) { try make("root") }
        let personal = try Fixture.version("personal")
        #expect(throws: SubjectRefusal.wrongKind(profile: "personal", .personal)) {
            try personal.authoritySubject(commonName: "CA", organization: Fixture.organization)
        }
    }

    @Test("a root is signed by itself alone, an issuing CA by another", arguments: ["root", "issuing"])
    func authorities(profile: String) throws {
        let version = try Fixture.version(profile)
        let issuer: AuthorityIssuer =
            profile == "root"
            ? .authority(Fixture.issuer()) : .itself(signatureAlgorithm: Fixture.ecdsaWithSHA384)
        #expect(throws: SubjectRefusal.wrongKind(profile: profile, version.kind)) {
            try version.toBeSignedAuthority(
                subject: Fixture.rootName,
                key: Fixture.key(.p384),
                serial: Fixture.serial(),
                notBefore: Fixture.notBefore,
                issuer: issuer,
                ownPolicies: []
            )
        }
    }
}
