// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import OpenSSLBridge
import SQLStorage
import Store
import Testing

@Suite("Notices in the store")
struct NoticeTests {
    private func note(_ numbers: [Int], in store: SQLStore, at moment: Timestamp = now) async throws {
        let notices = try numbers.map { DueNotice(.issued, of: try serialNumber($0), notedAt: moment) }
        try await store.write { records in for notice in notices { try records.note(notice) } }
    }

    private func due(_ store: SQLStore, limit: Int = 100) async throws -> [DueNotice] {
        try await store.read { try $0.dueNotices(limit: limit) }
    }

    @Test("what is due is given oldest first, and taken once", arguments: Engine.allCases)
    func taking(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            try await note([3, 1], in: store)
            try await note([2], in: store, at: now - .seconds(1))
            let first = try #require(try await due(store, limit: 1).first)
            #expect(first == DueNotice(.issued, of: try serialNumber(2), notedAt: now - .seconds(1)))
            #expect(try await due(store).map(\.serial) == [2, 1, 3].map { try serialNumber($0) })
            #expect(try await store.write { [try $0.take(first), try $0.take(first)] } == [true, false])
            #expect(try await due(store).count == 2)
            #expect(try await store.write { try $0.removeDueNotices(notedBefore: now) } == 0)
            #expect(try await store.write { try $0.removeDueNotices(notedBefore: now + .seconds(1)) } == 2)
        }
    }

    @Test("where no mail goes out nothing is noted", arguments: Engine.allCases)
    func withoutMail(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let store = try await SQLStore.open(try engine.open(in: directory), writer: "tests", keepsNotices: false) {
                Digest.sha256($0)
            }
            try await note([1], in: store)
            #expect(try await due(store).isEmpty)
            try await store.close()
        }
    }

    @Test("an end is remembered for good, and once for each threshold", arguments: Engine.allCases)
    func remembering(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let serial = try serialNumber(1)
            for (days, isNew) in [(28, true), (28, false), (14, true), (14, false)] {
                let told = try await store.write { try $0.rememberExpiryNotice(of: serial, days: days, at: now) }
                #expect(told == isNew)
            }
        }
    }

    /// A certificate that ends so many days from now.
    private func enter(
        _ number: Int,
        days: Int,
        address: String? = nil,
        in store: SQLStore,
        _ change: @escaping @Sendable (any WriteTransaction, SerialNumber) throws -> Void = { _, _ in }
    ) async throws {
        let address = address ?? "p\(number)@example.org"
        let intent = try CertificateIntent.sample(number, address: address, at: now - .days(730 - days))
        try await store.write { records in
            try records.insert(intent)
            _ = try records.record([1], for: intent.serial)
            _ = try records.markDelivered(intent.serial, at: intent.intendedAt)
            try change(records, intent.serial)
        }
    }

    private func found(_ days: Int, in store: SQLStore, limit: Int = 100) async throws -> [SerialNumber] {
        var search = ExpirySearch(days: days, after: now, through: now + .days(days), limit: limit)
        var found: [SerialNumber] = []
        while true {
            let page = try await store.read { [search] in try $0.expiries(search) }
            found += page.due
            guard let next = page.next else { return found }
            search.position = next
        }
    }

    @Test("pages of any length find every end in the span once", arguments: [1, 2, 3, 100])
    func pages(_ limit: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            for number in 1...6 { try await enter(number, days: number < 4 ? 20 : 21, in: store) }
            try await enter(7, days: 29, in: store)
            try await enter(8, days: 0, in: store)
            #expect(try await found(28, in: store, limit: limit) == (1...6).map { try serialNumber($0) })
        }
    }

    @Test("what is revoked, orphaned, undelivered or told is not found")
    func others() async throws {
        try await withStore(.sqlite) { store, _ in
            let revocation = try Revocation.sample(1)
            try await enter(1, days: 20, in: store) { records, _ in _ = try records.put(revocation, by: nil) }
            try await enter(2, days: 20, in: store) { try $0.markOrphaned([$1], at: now) }
            try await enter(3, days: 20, in: store) { _ = try $0.rememberExpiryNotice(of: $1, days: 28, at: now) }
            let undelivered = try CertificateIntent.sample(4, address: "q@example.org", at: now - .days(710))
            try await store.write { records in
                try records.insert(undelivered)
                _ = try records.record([1], for: undelivered.serial)
            }
            #expect(try await found(28, in: store).isEmpty)
            #expect(try await found(27, in: store) == [try serialNumber(3)], "a nearer threshold is told again")
            #expect(try await found(30, in: store).isEmpty, "a threshold that is farther is not told after the nearer")
        }
    }

    @Test("a valid certificate for the address that ends later keeps the notice away, any other does not")
    func successors() async throws {
        try await withStore(.sqlite) { store, _ in
            let revocation = try Revocation.sample(12)
            for number in 1...5 { try await enter(number, days: 20, address: "a\(number)@example.org", in: store) }
            try await enter(11, days: 700, address: "a1@example.org", in: store)
            try await enter(12, days: 700, address: "a2@example.org", in: store) { records, _ in
                _ = try records.put(revocation, by: nil)
            }
            try await enter(13, days: 700, address: "a3@example.org", in: store) { try $0.markOrphaned([$1], at: now) }
            let undelivered = try CertificateIntent.sample(14, address: "a4@example.org")
            try await store.write { records in
                try records.insert(undelivered)
                _ = try records.record([1], for: undelivered.serial)
            }
            #expect(try await found(28, in: store) == [2, 3, 4, 5].map { try serialNumber($0) })
        }
    }

    @Test("a certificate that was issued within the span is not told of")
    func shortLife() async throws {
        try await withStore(.sqlite) { store, _ in
            try await enter(1, days: 720, in: store)
            let search = ExpirySearch(days: 725, after: now, through: now + .days(725), limit: 10)
            #expect(try await store.read { try $0.expiries(search) }.due.count == 1)
            let short = ExpirySearch(days: 730, after: now, through: now + .days(730), limit: 10)
            #expect(try await store.read { try $0.expiries(short) }.due.isEmpty)
        }
    }
}
