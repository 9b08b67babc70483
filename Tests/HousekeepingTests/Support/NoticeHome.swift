// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Postbox
import Store
import Testing

@testable import Housekeeping

/// A ``MailHome`` whose directory person has certificates that are told of.
struct NoticeHome {
    let home: MailHome
    let parts: NoticeParts

    init(administrators: [String] = [], expiryDays: [Int] = [28, 14]) async throws {
        home = try await MailHome()
        var parts = NoticeParts(
            store: home.store,
            clock: { [clock = home.clock] in clock.now },
            random: { SystemRandomSource() },
            isFunctional: { $0 == "functional" },
            logger: home.parts.logger
        )
        parts.administrators = try administrators.map { try #require(UserID($0)) }
        parts.expiryDays = expiryDays
        parts.bell = home.parts.bell
        self.parts = parts
    }

    var now: Timestamp { home.clock.now }

    /// A certificate of `ab1` that was just handed out.
    @discardableResult
    func issue(
        _ number: UInt8,
        _ address: String = "anna@dir.example.org",
        profile: String = "personal",
        days: Int = 730
    ) async throws -> SerialNumber {
        let serial = try #require(SerialNumber(bytes: [0x4f, number]))
        let moment = now
        let user = try #require(UserID("ab1"))
        let person = try await home.store.read { try $0.person(user) }
        let intent = CertificateIntent(
            issuer: "mail-ca-1",
            serial: serial,
            profile: profile,
            profileVersion: "2023-09-01",
            address: address,
            addressKey: try MailAddress(address).comparisonKey,
            applicant: Applicant(user: "ab1", person: try #require(person).number),
            requestedBy: "ab1",
            origin: CertificateIntent.Origin(writer: "test", boot: 1),
            intendedAt: moment,
            validity: Validity(from: moment, days: days),
            toBeSigned: [0x30, number],
            keyFingerprint: Array(repeating: number, count: 32)
        )
        try await home.store.write { records in
            try records.insert(intent)
            _ = try records.record([0x30, number], for: serial)
            _ = try records.markDelivered(serial, at: moment)
        }
        return serial
    }

    func note(_ kind: DueNotice.Kind, _ serial: SerialNumber) async throws {
        let notice = DueNotice(kind, of: serial, notedAt: now)
        try await home.store.write { try $0.note(notice) }
    }

    func revoke(_ serial: SerialNumber) async throws {
        let moment = now
        try await home.store.write { records in
            let record = try #require(try records.certificate(serial))
            try RevocationStep(record: record, reason: .cessationOfOperation, actor: .daemon, moment: moment)
                .store(in: records)
        }
    }

    func orphan(_ serial: SerialNumber) async throws {
        let moment = now
        try await home.store.write { try $0.markOrphaned([serial], at: moment) }
        try await note(.orphaned, serial)
    }

    func removePerson() async throws {
        let user = try #require(UserID("ab1"))
        #expect(try await home.store.write { try $0.removePerson(user) })
    }

    func enter(_ user: String, _ address: String) async throws {
        let entry = DirectoryEntry(
            givenName: "Alma",
            surname: "Neu",
            primaryAddress: try MailAddress(address),
            language: nil
        )
        let user = try #require(UserID(user))
        _ = try await home.store.write { try $0.put(entry, for: user) }
    }

    /// What the services do when their time has come.
    func work() async {
        await ExpiryWatch(parts).tick()
        await NoticeQueue(parts).tick()
        await home.round()
    }

    /// Whom mails went to, and what they were about, in their order.
    func sent() async throws -> [String] {
        try await home.rows().filter { $0.state == .sent }.map { "\($0.kind.rawValue) \($0.recipient)" }
    }

    var waiting: Int {
        get async throws { try await home.store.read { try $0.dueNotices(limit: 1000) }.count }
    }
}
