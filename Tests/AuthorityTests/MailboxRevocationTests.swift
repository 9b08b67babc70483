// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("Revoking the certificates of a mailbox (V1)")
struct MailboxRevocationTests {
    private let office = "office@mail.example.org"

    /// A functional mailbox that changed from one applicant to another, each with a certificate.
    private func handedOver(_ test: TestAuthority) async throws -> (MailboxID, old: SerialNumber, new: SerialNumber) {
        let id = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        try await test.link(id, to: "ab1")
        let old = try await test.issue(office).certificate.serial
        try await test.give(id, to: "cd2", "chris.dahl@example.org")
        test.clock.advance(by: .seconds(1))
        return (id, old, try await test.issue(office, for: "cd2").certificate.serial)
    }

    @Test("a contact revokes them all once the mailbox is inactive, not before, whoever requested them")
    func contact() async throws {
        let test = try await TestAuthority()
        let (id, old, new) = try await handedOver(test)
        let error = await refusal { try await test.revokeMailbox(id, by: "nap1") }
        guard case .mailboxActive = error else { return unexpected(error) }
        #expect(try await test.status(old) == .valid)
        try await test.change(id, isActive: false)
        let revoked = try await test.revokeMailbox(id, by: "nap1")
        #expect(revoked.serials == [new, old])
        #expect(revoked.allSatisfy { !$0.isWhole && $0.record.revocation?.entry.reason == .cessationOfOperation })
        #expect(try await test.audited(.certificateRevoked) == [new.description, old.description])
        #expect(try await test.revokeMailbox(id, by: "nap1").isEmpty)
    }

    @Test("an administrator revokes those of an active mailbox too, and the address is free again")
    func administrator() async throws {
        let test = try await TestAuthority()
        let (id, old, new) = try await handedOver(test)
        let revoked = try await test.revokeMailbox(id, by: nil)
        #expect(revoked.serials == [new, old])
        #expect(revoked.allSatisfy { $0.isWhole && $0.mailbox == id })
        _ = try await test.issue(office, for: "cd2")
    }

    @Test("to whoever is no contact of its domain the mailbox does not exist", arguments: ["ab1", "cd2", "other"])
    func stranger(user: String) async throws {
        let test = try await TestAuthority()
        let (id, _, new) = try await handedOver(test)
        try await test.put("other", "Olga", "Ernst", "olga.ernst@example.org")
        try await test.enterManagedDomain("other.example.org", contacts: ["other"])
        try await test.change(id, isActive: false)
        let error = await refusal { try await test.revokeMailbox(id, by: user) }
        guard case .notFound = error else { return unexpected(error) }
        #expect(try await test.status(new) == .valid)
        let none = MailboxID(octets: Array(repeating: 7, count: 16))
        let unknown = await refusal { try await test.revokeMailbox(none, by: nil) }
        guard case .notFound = unknown else { return unexpected(unknown) }
    }

    @Test("what is revoked or expired stays as it is; what was never handed out is revoked")
    func others() async throws {
        let test = try await TestAuthority()
        let (id, old, new) = try await handedOver(test)
        _ = try await test.revoke(old, .superseded, by: "ab1")
        try await test.change(id, isActive: false)
        #expect(try await test.revokeMailbox(id, by: "nap1").serials == [new])
        #expect(try await test.store.read { try $0.certificate(old) }?.revocation?.entry.reason == .superseded)
        try await test.change(id, isActive: true)
        let lost = try await test.issue(office, for: "cd2", deliver: false).certificate.serial
        #expect(try await test.revokeMailbox(id, by: nil).serials == [lost])
        _ = try await test.issue(office, for: "cd2")
        test.clock.advance(by: .days(731))
        #expect(try await test.revokeMailbox(id, by: nil).isEmpty)
    }

    @Test("contacts give privilegeWithdrawn too (V2)")
    func reason() async throws {
        let test = try await TestAuthority()
        let (id, _, _) = try await handedOver(test)
        try await test.change(id, isActive: false)
        let revoked = try await test.revokeMailbox(id, .privilegeWithdrawn, by: "nap1")
        #expect(revoked.map(\.record.revocation?.entry.reason) == [.privilegeWithdrawn, .privilegeWithdrawn])
    }

    @Test("each certificate counts towards the limit in an hour, and all of them or none are revoked")
    func limit() async throws {
        let test = try await TestAuthority { $0.revocationsPerPersonPerHour = 2 }
        let (id, old, new) = try await handedOver(test)
        try await test.change(id, isActive: false)
        _ = try await test.revoke(new, by: "nap1")
        try await test.change(id, isActive: true)
        let third = try await test.issue(office, for: "cd2").certificate.serial
        try await test.change(id, isActive: false)
        let error = await refusal { try await test.revokeMailbox(id, by: "nap1") }
        guard case .rateLimited = error else { return unexpected(error) }
        #expect(try await [test.status(old), test.status(third)] == [.valid, .valid])
        test.clock.advance(by: .seconds(3601))
        #expect(try await test.revokeMailbox(id, by: "nap1").count == 2)
        #expect(try await test.revokeMailbox(id, by: "nap1").isEmpty, "nothing more is not too much")
    }

    @Test("keyCompromise revokes each certificate once, also those on one key (V2)")
    func compromise() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        try await test.link(id, to: "ab1")
        let csr = try TestAuthority.certificationRequest()
        let first = try await test.issue(office, csr: csr).certificate.serial
        test.clock.advance(by: .days(710))
        let second = try await test.issue(office, csr: csr).certificate.serial
        let elsewhere = try await test.issue("anna.berg@example.org", csr: csr).certificate.serial
        #expect(try await test.revokeMailbox(id, .keyCompromise, by: nil).serials == [second, first])
        #expect(try await test.audited(.certificateRevoked).count == 3)
        #expect(try await test.status(elsewhere) == .revoked)
    }

    @Test("a contact revokes a single one of an inactive mailbox, and of no other one")
    func single() async throws {
        let test = try await TestAuthority()
        let (id, old, new) = try await handedOver(test)
        let elsewhere = try await test.issue("info@example.org").certificate.serial
        let error = await refusal { try await test.revoke(old, by: "nap1") }
        guard case .mailboxActive = error else { return unexpected(error) }
        try await test.change(id, isActive: false)
        let revoked = try await test.revoke(old, .privilegeWithdrawn, by: "nap1")
        #expect(!revoked.isWhole && revoked.record.revocation?.entry.reason == .privilegeWithdrawn)
        #expect(try await test.status(new) == .valid)
        let foreign = await refusal { try await test.revoke(elsewhere, by: "nap1") }
        guard case .notFound = foreign else { return unexpected(foreign) }
        let again = try await test.revoke(old, .superseded, by: "nap1")
        #expect(again.record.revocation == revoked.record.revocation)
    }

    @Test("a contact who is the applicant revokes their own at any time, as applicant (V1, V2)")
    func contactAsApplicant() async throws {
        let test = try await TestAuthority()
        let id = try await test.register("nora@mail.example.org")
        try await test.link(id, to: "nap1")
        let serial = try await test.issue("nora@mail.example.org", for: "nap1").certificate.serial
        let error = await refusal { try await test.revoke(serial, .privilegeWithdrawn, by: "nap1") }
        guard case .reasonNotAllowed = error else { return unexpected(error) }
        let revoked = try await test.revoke(serial, .superseded, by: "nap1")
        #expect(revoked.isWhole && revoked.mailbox == id)
    }
}
