// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import Hummingbird
import NIOCore
import SigningAPI
import Testing

@testable import WebPortal

@Suite("The root and the public files")
struct TrustTests {
    private let file = PublishedFile(
        octets: ByteBuffer(string: "list"),
        mediaType: "application/pkix-crl",
        tag: "\"5-4\"",
        freshFor: .seconds(300)
    )

    private func issuer(_ state: IssuerState, root: Bool) -> IssuerWords {
        IssuerWords(
            name: root ? "root-ca-1" : "mail-ca-1",
            subject: "CN=<script>",
            state: state,
            notBefore: Timestamp(secondsSince1970: 1_700_000_000),
            notAfter: Timestamp(secondsSince1970: 1_900_000_000),
            pem: "",
            root: root,
            sha256Fingerprint: String(repeating: "0f", count: 32),
            sha1Fingerprint: String(repeating: "a1", count: 20),
            chain: [],
            crlNumber: root ? nil : 1,
            nextUpdate: Timestamp(secondsSince1970: 1_800_000_000)
        )
    }

    @Test("a file for everybody may be kept, and has a type and a name of its version")
    func published() {
        let response = file.response(to: [:])
        #expect(response.status == .ok && response.headers[.contentType] == "application/pkix-crl")
        #expect(response.headers[.cacheControl] == "public, max-age=300" && response.headers[.eTag] == "\"5-4\"")
    }

    @Test(
        "who has the version already does not get it again",
        arguments: ["\"5-4\"", "W/\"5-4\"", "\"x\", \"5-4\"", "*"]
    )
    func notModified(_ tag: String) {
        let response = file.response(to: [.ifNoneMatch: tag])
        #expect(response.status == .notModified && response.headers[.eTag] == "\"5-4\"")
        #expect(response.body.contentLength == 0)
    }

    @Test("another version is no reason not to answer", arguments: ["\"5-5\"", "5-4", ""])
    func modified(_ tag: String) {
        #expect(file.response(to: [.ifNoneMatch: tag]).status == .ok)
    }

    @Test("a fingerprint is written as people compare it, and its pieces are the whole")
    func fingerprint() {
        let groups = Fingerprint.groups("00112233445566778899aabb")
        #expect(groups == ["00:11:22:33:44:55:66:77:", "88:99:AA:BB"])
        #expect(Fingerprint.groups(String(repeating: "ab", count: 32)).joined().utf8.count == 95)
        #expect(Fingerprint.groups("") == [])
    }

    @Test("roots stand apart from what they have signed, and their file is named in the steps")
    func view() {
        let now = Timestamp(secondsSince1970: 1_800_000_000)
        let view = TrustView([issuer(.active, root: false), issuer(.offline, root: true)], at: now, Texts(.english))
        #expect(view.roots.map(\.name) == ["root-ca-1"] && view.issuers.map(\.name) == ["mail-ca-1"])
        let codes = (view.systems.flatMap(\.steps) + view.checks).compactMap(\.code)
        #expect(codes.count > 5 && codes.allSatisfy { $0.contains("root-ca-1.") && !$0.contains("{") })
        #expect(!view.roots[0].hasList && view.issuers[0].hasList)
        let late = TrustView([issuer(.active, root: true)], at: now + .days(4000), Texts(.english))
        #expect(late.roots[0].status.kind == "bad")
    }

    @Test("every system has a name and steps in both languages", arguments: Language.allCases)
    func systems(_ language: Language) {
        for system in TrustPages.systems {
            #expect(Texts(language).text("trust-\(system).name") != nil)
            #expect(Texts(language).list("trust-\(system).step").count >= 3)
        }
    }

    @Test("names that are no file are not asked for", arguments: ["x", "x.txt", "a.b.crl", ".crl", "x.crl.cer"])
    func unknown(_ name: String) async throws {
        let answer = try await TestPortal().ask(.get, "/pki/\(name)")
        #expect(answer.status == (name == ".crl" ? 503 : 404))
    }

    @Test("a daemon that does not answer is said")
    func noDaemon() async throws {
        for path in ["/trust", "/pki/mail-ca-1.crl"] {
            #expect(try await TestPortal().ask(.get, path).status == 503)
        }
    }
}
