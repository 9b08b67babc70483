// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
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

@Suite("Intents that are revoked before their certificate is recorded (V5)")
struct OpenIntentTests {
    private static let anna = "anna@mail.example.org"

    /// What ends an intent whose certificate is being made.
    enum End: CaseIterable {
        case revocation, mailboxRevocation, deactivation, unlinking, removal
    }

    private static func end(_ test: TestAuthority, by end: End) async throws {
        let key = try MailAddress(anna).comparisonKey
        let mailbox = try #require(try await test.store.read { try $0.mailboxIdentifier(withAddress: key) })
        switch end {
        case .revocation:
            for record in try await test.records() {
                let serial = record.intent.serial
                _ = try await test.authority.revoke(serial, reason: .superseded, as: .administrator, actor: .daemon)
            }
        case .mailboxRevocation:
            let revoked = try await test.authority.revokeMailbox(
                mailbox,
                reason: .superseded,
                as: .administrator,
                actor: .daemon
            )
            #expect(revoked.count == 1)
        case .deactivation: try await test.change(mailbox, isActive: false)
        case .unlinking:
            try await test.change(mailbox, isActive: false)
            try await test.change(mailbox, isActive: true, endLinks: true)
        case .removal: try await test.registration.removePerson(TestAuthority.user("ab1"), by: .daemon)
        }
    }

    @Test(
        "the certificate is stored as revoked and no PKCS#12 is handed out",
        arguments: End.allCases,
        [Checkpoint.intentStored, .signed, .packaged]
    )
    func ended(end: End, step: Checkpoint) async throws {
        let test = try await TestAuthority.interrupted(at: step) { try await Self.end($0, by: end) }
        try await test.link(try await test.register(Self.anna), to: "ab1")
        let request = IssueRequest(
            address: try MailAddress(Self.anna),
            keySource: .generated(
                .p256,
                password: try CertificatePassword("correct horse battery", minimum: 12),
                encryption: .modern
            )
        )
        let requester = try await test.requester()
        let error = await refusal { try await test.authority.issue(request, for: requester) }
        guard case .revokedMeanwhile(let serial) = error else { return unexpected(error) }
        let record = try await test.store.read { try $0.certificate(serial) }
        #expect(record?.certificate != nil && record?.deliveredAt == nil)
        #expect(record?.status(at: test.clock.now) == .revoked)
    }

    @Test("an intent whose process is gone is revoked with the mailbox, and its serial number is listed")
    func dangling() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        let mailbox = try await test.register(Self.anna)
        try await test.link(mailbox, to: "ab1")
        store.fail(afterWrites: 1)
        _ = await refusal { try await test.issue(Self.anna) }
        let serial = try #require(try await test.records().first?.intent.serial)
        let revoked = try await test.authority.revokeMailbox(
            mailbox,
            reason: .cessationOfOperation,
            as: .administrator,
            actor: .daemon
        )
        #expect(revoked.map(\.record.intent.serial) == [serial])
        #expect(revoked.first?.record.certificate == nil)
        #expect(try await test.store.read { try $0.listedRevocationCount(issuer: test.issuer.name) } == 1)
    }
}
