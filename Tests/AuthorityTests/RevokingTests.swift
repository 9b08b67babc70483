// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SQLStorage
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Revoking")
struct RevokingTests {
    @Test("the applicant revokes, and the address is free again (V1)")
    func applicant() async throws {
        let test = try await TestAuthority()
        let issued = try await test.issue()
        let revoked = try await test.authority.revoke(
            issued.certificate.serial,
            reason: .superseded,
            as: try await test.viewer(),
            actor: TestAuthority.actor
        )
        #expect(revoked.record.revocation?.entry.reason == .superseded)
        _ = try await test.issue()
    }

    @Test("a revocation because the person left is told like every other one (P3)")
    func left() async throws {
        let test = try await TestAuthority(onLeave: .revoke)
        let serial = try await test.issue().certificate.serial
        try await test.registration.removePerson(try #require(UserID("ab1")), by: .daemon)
        #expect(try await test.status(serial) == .revoked)
        let entries = try await test.store.read { try $0.auditEntries(writer: "test", after: 0, limit: 100) }
        let told = entries.filter { $0.event.action == .certificateRevoked }.map(\.event.details)
        let details = ["serial": "\(serial)", "issuer": test.issuer.name, "reason": "cessationOfOperation"]
        #expect(told == [details])
    }

    @Test("to anybody else the certificate does not exist")
    func stranger() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        let viewer = try await test.viewer("cd2")
        let error = await refusal {
            try await test.authority.revoke(serial, reason: .superseded, as: viewer, actor: TestAuthority.actor)
        }
        guard case .notFound = error else { return unexpected(error) }
    }

    @Test("only administrators give privilegeWithdrawn (V2)")
    func reservedReason() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        let viewer = try await test.viewer()
        let error = await refusal {
            try await test.authority.revoke(serial, reason: .privilegeWithdrawn, as: viewer, actor: TestAuthority.actor)
        }
        guard case .reasonNotAllowed = error else { return unexpected(error) }
    }

    @Test("revoking again answers with the first date and reason; only keyCompromise changes it (V2)")
    func again() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        let first = try await revoke(test, serial, .superseded)
        test.clock.advance(by: .seconds(100))
        let second = try await revoke(test, serial, .cessationOfOperation)
        #expect(first.revocation?.entry == second.revocation?.entry)
        let third = try await revoke(test, serial, .keyCompromise)
        #expect(third.revocation?.entry.reason == .keyCompromise)
        #expect(third.revocation?.entry.revokedAt == first.revocation?.entry.revokedAt)
    }

    @Test("keyCompromise blocks the key and revokes every other certificate on it (V2)")
    func compromise() async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        let first = try await test.issue("info@example.org", csr: csr).certificate.serial
        let second = try await test.issue("anna.berg@example.org", csr: csr).certificate.serial
        _ = try await revoke(test, first, .keyCompromise)
        #expect(try await test.status(second) == .revoked)
        let error = await refusal { try await test.issue("info@example.org", csr: csr) }
        guard case .keyBlocked = error else { return unexpected(error) }
    }

    private func revoke(
        _ test: TestAuthority,
        _ serial: SerialNumber,
        _ reason: RevocationReason
    ) async throws -> CertificateRecord {
        let revoked = try await test.authority.revoke(
            serial,
            reason: reason,
            as: .administrator,
            actor: TestAuthority.actor
        )
        return revoked.record
    }
}
