// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SQLStorage
import Store
import Testing

@Suite("Revocations in the store")
struct RevocationTests {
    private let issuer = "issuing-2026"

    private func listed(_ store: some Store, after sequence: Int64) async throws -> [(SerialNumber, [UInt8])] {
        let issuer = issuer
        return try await store.read { transaction in
            var entries: [(SerialNumber, [UInt8])] = []
            try transaction.forEachListedRevocation(issuer: issuer, after: sequence) { entries.append(($0, $1)) }
            return entries
        }
    }

    @Test("each change gets the next number and the reason changes in place", arguments: Engine.allCases)
    func sequence(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            #expect(try await store.read { try $0.revocationSequence(issuer: "issuing-2026") } == 0)
            let (first, second) = (try Revocation.sample(1), try Revocation.sample(2))
            let changed = try Revocation.sample(1, reason: .keyCompromise)
            let numbers = try await store.write { transaction in
                [
                    try transaction.put(first, by: "anna"), try transaction.put(second, by: nil),
                    try transaction.put(changed, by: "root"),
                ]
            }
            #expect(numbers == [1, 2, 3])
            let read = try await store.read { try $0.revocation(of: first.entry.serial, issuer: "issuing-2026") }
            #expect(read?.entry == changed.entry)
            #expect(read?.sequence == 3)
            #expect(try await store.read { try $0.listedRevocationCount(issuer: "issuing-2026") } == 2)
            #expect(try await store.read { try $0.revocationSequence(issuer: "issuing-2026") } == 3)
            #expect(try await store.read { try $0.revocationCount(by: "anna", since: now) } == 1)
            #expect(try await store.read { try $0.revocationCount(by: "anna", since: now + .seconds(1)) } == 0)
            #expect(try await store.read { try $0.revocationCount(by: "root", since: now) } == 0)
        }
    }

    @Test("entries come sorted by serial number as a number, of one issuer", arguments: Engine.allCases)
    func order(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            var generator = SystemRandomNumberGenerator()
            var serials = (0..<200).map { _ in SerialNumber.random(from: &generator) }
            serials += [try #require(SerialNumber(bytes: [0xff])), try #require(SerialNumber(bytes: [1, 0]))]
            serials.append(try #require(SerialNumber(bytes: Array(repeating: 0x7f, count: 20))))
            let revocations = serials.map { serial in
                let entry = RevocationListEntry(serial: serial, revokedAt: now, reason: .superseded)
                return Revocation(issuer: issuer, entry: entry, notAfter: now)
            }
            let foreign = Revocation(issuer: "other", entry: revocations[0].entry, notAfter: now)
            try await store.write { transaction in
                for revocation in revocations + [foreign] { _ = try transaction.put(revocation, by: nil) }
            }
            let entries = try await listed(store, after: 0)
            #expect(entries.map(\.0) == serials.sorted())
            let byNumber = Dictionary(uniqueKeysWithValues: revocations.map { ($0.entry.serial, $0.entry.derEncoded) })
            #expect(entries.allSatisfy { byNumber[$0.0] == $0.1 })
        }
    }

    @Test("what changed after a number is what was put after it", arguments: Engine.allCases)
    func changed(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let revocations = try (1...20).reversed().map { try Revocation.sample($0) }
            try await store.write { transaction in
                for revocation in revocations { _ = try transaction.put(revocation, by: nil) }
            }
            let entries = try await listed(store, after: 17)
            #expect(entries.map(\.0) == [try serialNumber(1), try serialNumber(2), try serialNumber(3)])
            let totals = try await store.read {
                try $0.listedRevocationTotals(issuer: "issuing-2026", after: 17).length
            }
            #expect(totals == entries.reduce(0) { $0 + $1.1.count })
            #expect(try await listed(store, after: 20).isEmpty)
        }
    }

    @Test(
        "count and length are those of the entries, whatever was put, changed and unlisted",
        arguments: Engine.allCases
    )
    func totals(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            var generator = SystemRandomNumberGenerator()
            for _ in 0..<150 {
                let number = Int.random(in: 1...30, using: &generator)
                let reason = try #require(RevocationReason.allCases.randomElement(using: &generator))
                let (revocation, unlists) = (
                    try Revocation.sample(number, reason: reason), Bool.random(using: &generator)
                )
                try await store.write { transaction in
                    if unlists {
                        try transaction.unlist(
                            [revocation.entry.serial, revocation.entry.serial],
                            issuer: "issuing-2026"
                        )
                    } else {
                        _ = try transaction.put(revocation, by: nil)
                    }
                }
            }
            let entries = try await listed(store, after: 0)
            let (count, length) = try await store.read { transaction -> (Int, Int) in
                let totals = try transaction.listedRevocationTotals(issuer: "issuing-2026", after: 0)
                return (totals.count, totals.length)
            }
            #expect(count == entries.count)
            #expect(length == entries.reduce(0) { $0 + $1.1.count })
            #expect(try await store.read { try $0.listedRevocationCount(issuer: "issuing-2026") } == count)
        }
    }

    @Test("what expired may leave the list and stays in the ledger (V4)", arguments: Engine.allCases)
    func expiry(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let revocations = try (1...6).reversed().map { try Revocation.sample($0, notAfter: now + .days($0)) }
            try await store.write { transaction in
                for revocation in revocations { _ = try transaction.put(revocation, by: nil) }
            }
            let before = now + .days(4)
            let expired = try await store.read { try $0.expiredRevocations(issuer: "issuing-2026", before: before) }
            #expect(expired == [try serialNumber(1), try serialNumber(2), try serialNumber(3)])
            try await store.write { try $0.unlist(expired, issuer: "issuing-2026") }
            #expect(try await store.read { try $0.expiredRevocations(issuer: "issuing-2026", before: before) }.isEmpty)
            #expect(try await listed(store, after: 0).count == 3)
            #expect(try await store.read { try $0.revocation(of: expired[0], issuer: "issuing-2026") } != nil)
        }
    }

    @Test("a body that throws stops the entries with its own error", arguments: Engine.allCases)
    func stops(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let revocations = try (1...5).map { try Revocation.sample($0) }
            try await store.write { transaction in
                for revocation in revocations { _ = try transaction.put(revocation, by: nil) }
            }
            await #expect(throws: Refusal.self) {
                try await store.read { transaction in
                    try transaction.forEachListedRevocation(issuer: "issuing-2026", after: 0) { _, _ in throw Refusal()
                    }
                }
            }
            #expect(try await listed(store, after: 0).count == 5)
        }
    }

    @Test("the newest published CRL is the one with the highest number", arguments: Engine.allCases)
    func lists(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let lists = [7, 9, 8].map { number in
                PublishedRevocationList(
                    issuer: issuer,
                    number: number,
                    thisUpdate: now,
                    nextUpdate: now + .days(7),
                    sequence: 3,
                    entryCount: 4,
                    entriesLength: 160,
                    digest: [UInt8(number)]
                )
            }
            #expect(try await store.read { try $0.newestRevocationList(issuer: "issuing-2026") } == nil)
            try await store.write { transaction in for list in lists { try transaction.insert(list) } }
            #expect(try await store.read { try $0.newestRevocationList(issuer: "issuing-2026") } == lists[1])
        }
    }
}
