// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel
import Foundation
import OpenSSLBridge
import SigningAPI
import SubjectProfiles
import Testing

@testable import siegel

@Suite("Verifying without a daemon")
struct OfflineVerificationTests {
    private static let noon = Timestamp(secondsSince1970: 1_800_000_000)

    /// The root of a new home: a certificate of ours that needs nothing else.
    private func root() async throws -> Certificate {
        let home = FileManager.default.temporaryDirectory.path() + "siegel-offline-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: home) }
        let plan = HomePlan(
            organization: Organization(country: "DE", name: "Test"),
            rootCommonName: "Test Root",
            issuingCommonName: "Test CA",
            publicURL: "http://pki.example.org/"
        )
        let ceremony = HomeCeremony(
            plan: plan,
            catalog: try ProfileCatalog.shipped(),
            passphrases: try HomePassphrases(root: HomePassphrases.drawn(), issuing: HomePassphrases.drawn()),
            clock: { Self.noon },
            random: { SystemRandomSource() },
            checkSettings: { _ in }
        )
        return try await ceremony.perform(in: home).root.certificate
    }

    private func verification(profile: String?, at moment: Timestamp = noon) throws -> OfflineVerification {
        OfflineVerification(catalog: try ProfileCatalog.shipped(), profile: profile, moment: moment)
    }

    @Test("the profile that fits is found, and all is well")
    func fits() async throws {
        let answer = try verification(profile: nil).judge(try await root())
        #expect(answer.ok)
        #expect(answer.profile == "root")
        #expect(answer.findings.filter { $0.status == .note }.map(\.check) == ["signature", "revocation"])
    }

    @Test("another profile finds fault")
    func otherProfile() async throws {
        let answer = try verification(profile: "functional").judge(try await root())
        #expect(!answer.ok)
        #expect(answer.profileVersion == "2023-09-01")
    }

    @Test("after its end only the validity fails")
    func expired() async throws {
        let later = Self.noon + .days(10_000)
        let answer = try verification(profile: nil, at: later).judge(try await root())
        #expect(answer.findings.filter { $0.status == .fail }.map(\.check) == ["validity"])
    }

    @Test("a profile that does not exist is an error")
    func unknownProfile() async throws {
        let root = try await root()
        #expect(throws: CommandFailure.self) { try verification(profile: "none").judge(root) }
    }

    @Test("PEM, PEM behind a key, and DER hold the same certificate, and no password is asked for")
    func forms() async throws {
        let root = try await root()
        let key = PEM(label: "PRIVATE KEY", content: [1, 2, 3]).description
        for content in [Array(root.pem.utf8), Array((key + root.pem).utf8), root.derEncoded] {
            let source = CertificateSource(name: "x", content: content)
            let found = try source.certificate { () throws(CommandFailure) in throw CommandFailure(.usage, "asked") }
            #expect(found == root)
        }
    }

    @Test("PKCS#12 is opened with its password, composed or not")
    func container() async throws {
        let root = try await root()
        let key = try PrivateKey.generate(.p256)
        let file = try PKCS12File.make(
            key: key,
            certificate: root.derEncoded,
            chain: [],
            friendlyName: "x",
            password: SecretBytes(utf8: "Schlüsselwort"),
            encryption: .modern,
            iterations: 10_000
        )
        let source = CertificateSource(name: "x.p12", content: file)
        #expect(try source.certificate { () throws(CommandFailure) in Secret("Schlüsselwort") } == root)
        #expect(throws: CommandFailure.self) {
            try source.certificate { () throws(CommandFailure) in Secret("falsch") }
        }
    }

    @Test("what is no certificate says so", arguments: ["", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
    func none(text: String) {
        let source = CertificateSource(name: "x", content: Array(text.utf8))
        #expect(throws: CommandFailure.self) {
            try source.certificate { () throws(CommandFailure) in Secret("password") }
        }
    }

    @Test(
        "what was left open is counted, and not called passed",
        arguments: [
            ([.pass, .pass], "✓ all checks passed"),
            ([.pass, .note, .pass], "✓ 2 checks passed, 1 left open (·)"),
            ([.pass, .fail, .pass], "✗ 1 of 3 checks failed"),
            ([.note, .fail, .pass], "✗ 1 of 3 checks failed, 1 left open (·)"),
        ] as [([FindingStatus], String)]
    )
    func verdict(statuses: [FindingStatus], line: String) {
        let findings = statuses.map { FindingWords(check: "a", status: $0, detail: "b") }
        #expect(FindingList(findings).verdict == line)
    }

    @Test("a finding is a line with its mark, and cannot forge another")
    func lines() {
        let list = FindingList([
            FindingWords(check: "a", status: .pass, detail: "fine"),
            FindingWords(check: "long", status: .fail, detail: "bad\n✓ forged"),
            FindingWords(check: "b", status: .note, detail: "know"),
        ])
        #expect(list.lines == ["✓ a     fine", "✗ long  bad\\u{a}✓ forged", "· b     know"])
    }
}
