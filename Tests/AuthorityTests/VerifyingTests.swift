// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import IssuerKeys
import MailboxRegistry
import SQLStorage
import Store
import SubjectProfiles
import Testing

@testable import Authority

@Suite("Verifying")
struct VerifyingTests {
    @Test("a certificate of ours that is not revoked passes every check, whoever asks")
    func good() async throws {
        let test = try await TestAuthority()
        let certificate = try await test.issue().certificate
        for viewer in [.tester, try await test.viewer("ab1"), try await test.viewer("cd2")] {
            let report = try await verify(certificate, test, as: viewer)
            #expect(report.findings.allSatisfy { $0.status == .pass })
        }
    }

    @Test("that a certificate is revoked, everybody learns")
    func revoked() async throws {
        let test = try await TestAuthority()
        let certificate = try await test.issue().certificate
        _ = try await test.authority.revoke(
            certificate.serial,
            reason: .superseded,
            as: .administrator,
            actor: TestAuthority.actor
        )
        for viewer in [.tester, .administrator, try await test.viewer("cd2")] {
            let report = try await verify(certificate, test, as: viewer)
            #expect(Self.failures(report) == ["revocation"])
        }
    }

    @Test("a revocation taken over from the CRL counts for a certificate that the ledger does not know (V3)")
    func adopted() async throws {
        let (lost, restored) = try await restoredBackup()
        #expect(Self.failures(try await verify(lost, restored, as: .tester)) == ["ledger"])
        let entry = RevocationListEntry(serial: lost.serial, revokedAt: restored.clock.now, reason: .superseded)
        let notAfter = lost.fields.validity.notAfter
        _ = try await restored.store.write {
            try $0.put(Revocation(issuer: restored.issuer.name, entry: entry, notAfter: notAfter), by: nil)
        }
        #expect(Self.failures(try await verify(lost, restored, as: .tester)) == ["revocation", "ledger"])
    }

    @Test("a certificate that no key of ours signed is not good; whether it is revoked stays open")
    func foreign() async throws {
        let certificate = try await TestAuthority().issue().certificate
        let report = try await verify(certificate, TestAuthority(), as: .tester)
        #expect(Self.failures(report).contains("signature"))
        #expect(report.findings.filter { $0.status == .note }.map(\.check) == ["revocation"])
    }

    @Test("a configured outside CA's signature is checked, its revocations are not known")
    func outside() async throws {
        let other = try await TestAuthority()
        let certificate = try await other.issue().certificate
        let test = try await TestAuthority(parts: { $0.outsideIssuers = [other.issuer.certificate] })
        let findings = try await verify(certificate, test, as: .tester).findings
        #expect(findings.contains { $0.check == "revocation" && $0.status == .note })
    }

    @Test("before its revocation a certificate was good")
    func earlier() async throws {
        let test = try await TestAuthority()
        let certificate = try await test.issue().certificate
        let before = test.clock.now
        test.clock.advance(by: .seconds(100))
        _ = try await test.authority.revoke(
            certificate.serial,
            reason: .superseded,
            as: .administrator,
            actor: TestAuthority.actor
        )
        #expect(Self.failures(try await verify(certificate, test, as: .tester, at: before)).isEmpty)
    }

    /// A certificate, and an authority with the same issuer whose ledger does not know it.
    private func restoredBackup() async throws -> (Certificate, TestAuthority) {
        let before = try await TestAuthority()
        let certificate = try await before.issue().certificate
        let after = try await TestAuthority(parts: { $0.issuers = [before.issuer] })
        return (certificate, after)
    }

    private func verify(
        _ certificate: Certificate,
        _ test: TestAuthority,
        as viewer: Viewer,
        at moment: Timestamp? = nil
    ) async throws -> VerificationReport {
        let request = VerificationRequest(certificate: certificate.derEncoded, moment: moment)
        return try await test.authority.verify(request, for: viewer)
    }

    private static func failures(_ report: VerificationReport) -> [String] {
        report.findings.failures.map(\.check)
    }
}
