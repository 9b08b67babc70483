// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailboxRegistry
import Registration
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("Noting what has to be told (N1, P3)")
struct NoticeTests {
    private typealias Kind = DueNotice.Kind

    private func noted(_ test: TestAuthority) async throws -> [SerialNumber: Set<DueNotice.Kind>] {
        let notices = try await test.store.read { try $0.dueNotices(limit: 100) }
        return Dictionary(grouping: notices, by: \.serial).mapValues { Set($0.map(\.kind)) }
    }

    private func revoke(_ test: TestAuthority, _ serial: SerialNumber, _ reason: RevocationReason) async throws {
        _ = try await test.authority.revoke(serial, reason: reason, as: .administrator, actor: TestAuthority.actor)
    }

    @Test("a certificate is announced when it was handed out, once")
    func issued() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue(deliver: false).certificate.serial
        #expect(try await noted(test).isEmpty)
        for _ in 0..<2 { try await test.deliver(serial) }
        #expect(try await noted(test) == [serial: [.issued]])
    }

    @Test("what was never handed out and is superseded is not told of")
    func superseded() async throws {
        let test = try await TestAuthority()
        let lost = try await test.issue(deliver: false).certificate.serial
        test.authority.markLost(lost)
        await test.authority.deliveryLog.flush()
        let serial = try await test.issue().certificate.serial
        #expect(try await test.status(lost) == .revoked)
        #expect(try await noted(test) == [serial: [.issued]])
    }

    @Test("what was handed out while another one got the address is told as revoked")
    func overtaken() async throws {
        let test = try await TestAuthority()
        let slow = try await test.issue(deliver: false).certificate.serial
        test.clock.advance(by: .seconds(3600))
        let key = try #require(try await test.store.read { try $0.certificate(slow) }).intent.addressKey
        let other = try #require(SerialNumber(hexadecimal: "0badc0de"))
        let claim = Claim(addressKey: key, serial: other, blocksUntil: test.clock.now + .days(1))
        let now = test.clock.now
        let taken = try await test.store.write { try $0.take(claim, at: now) }
        #expect(taken)
        try await test.deliver(slow)
        #expect(try await test.status(slow) == .revoked)
        #expect(try await noted(test) == [slow: [.revoked]])
    }

    @Test("a revocation is told once, also when its reason becomes worse")
    func revoked() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        try await revoke(test, serial, .superseded)
        test.clock.advance(by: .seconds(10))
        try await revoke(test, serial, .keyCompromise)
        try await revoke(test, serial, .keyCompromise)
        #expect(try await test.store.read { try $0.dueNotices(limit: 100) }.map(\.kind) == [.issued, .revoked])
    }

    @Test("a compromised key has every certificate on it told, and no open intent")
    func compromise() async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        let first = try await test.issue("info@example.org", csr: csr).certificate.serial
        let second = try await test.issue("anna.berg@example.org", csr: csr).certificate.serial
        try await revoke(test, first, .keyCompromise)
        #expect(try await noted(test) == [first: [.issued, .revoked], second: [.issued, .revoked]])
    }

    @Test("a revocation between signature and answer is told, the delivery is not")
    func revokedUndelivered() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue(deliver: false).certificate.serial
        try await revoke(test, serial, .cessationOfOperation)
        try await test.deliver(serial)
        #expect(try await noted(test) == [serial: [.revoked]])
    }

    @Test("who leaves is told to the administrators, or has the certificates told as revoked (P3)")
    func left() async throws {
        for (onLeave, kind) in [(Registration.OnLeave.list, Kind.orphaned), (.revoke, .revoked)] {
            let test = try await TestAuthority(onLeave: onLeave)
            let serial = try await test.issue().certificate.serial
            try await test.registration.removePerson(try #require(UserID("ab1")), by: .daemon)
            #expect(try await noted(test) == [serial: [.issued, kind]])
        }
    }

    @Test("a right that returns and ends again is told again")
    func again() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        for _ in 0..<2 {
            test.clock.advance(by: .seconds(10))
            try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org")
            try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org")
            try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org", functional: ["info@example.org"])
        }
        let notices = try await test.store.read { try $0.dueNotices(limit: 100) }
        #expect(notices.map(\.kind) == [.issued, .orphaned, .orphaned])
        #expect(Set(notices.map(\.serial)) == [serial])
    }

    @Test("what lost its applicant on the way out is told when it is handed out")
    func leftMeanwhile() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue(deliver: false).certificate.serial
        try await test.registration.removePerson(try #require(UserID("ab1")), by: .daemon)
        #expect(try await noted(test).isEmpty)
        try await test.deliver(serial)
        #expect(try await noted(test) == [serial: [.issued, .orphaned]])
    }
}
