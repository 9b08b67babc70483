// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SQLStorage
import Store
import Testing

@Suite("Claims on addresses (X6)")
struct ClaimTests {
    private func claim(_ number: Int, until moment: Timestamp) throws -> Claim {
        Claim(addressKey: "anna@example.org", serial: try serialNumber(number), blocksUntil: moment)
    }

    @Test("of a hundred who take an address at once, one gets it", arguments: Engine.allCases)
    func race(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let claims = try (1...100).map { try claim($0, until: now + .seconds(60)) }
            let taken = try await withThrowingTaskGroup(of: (SerialNumber, Bool).self) { group in
                for claim in claims {
                    group.addTask { (claim.serial, try await store.write { try $0.take(claim, at: now) }) }
                }
                return try await group.reduce(into: [SerialNumber]()) { if $1.1 { $0.append($1.0) } }
            }
            #expect(taken.count == 1)
            let holder = try await store.read { try $0.claim(onAddress: "anna@example.org")?.serial }
            #expect(holder == taken.first)
        }
    }

    @Test("a claim is retaken from its end on and not before", arguments: Engine.allCases)
    func expiry(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let end = now + .seconds(60)
            let (first, second) = (try claim(1, until: end), try claim(2, until: end + .seconds(60)))
            #expect(try await store.write { try $0.take(first, at: now) })
            #expect(try await store.write { try !$0.take(second, at: end - .seconds(1)) })
            #expect(try await store.read { try $0.claim(onAddress: first.addressKey) } == first)
            #expect(try await store.write { try $0.take(second, at: end) })
            #expect(try await store.read { try $0.claim(onAddress: first.addressKey) } == second)
        }
    }

    @Test("only its holder moves or frees a claim before its end", arguments: Engine.allCases)
    func holder(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (mine, other) = (try CertificateIntent.sample(1), try CertificateIntent.sample(2))
            let held = try claim(1, until: now + .seconds(60))
            let moved = try claim(1, until: now + .days(700))
            let others = try claim(2, until: now + .days(700))
            try await store.write { transaction in
                _ = try transaction.take(held, at: now)
                try transaction.insert(mine)
                try transaction.insert(other)
                #expect(try !transaction.take(others, at: now))
                try transaction.freeClaim(heldBy: other.serial)
            }
            #expect(try await store.read { try $0.claim(onAddress: held.addressKey) } == held)
            #expect(try await store.write { try $0.take(moved, at: now) })
            #expect(try await store.read { try $0.claim(onAddress: held.addressKey) } == moved)
            try await store.write { try $0.freeClaim(heldBy: mine.serial) }
            #expect(try await store.read { try $0.claim(onAddress: held.addressKey) } == nil)
        }
    }

    @Test("what earlier runs did not deliver frees its address", arguments: Engine.allCases)
    func earlierRuns(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intents = [
                try CertificateIntent.sample(1, address: "lost@example.org", boot: 1),
                try CertificateIntent.sample(2, address: "delivered@example.org", boot: 1),
                try CertificateIntent.sample(3, address: "running@example.org", boot: 2),
            ]
            try await store.write { transaction in
                for intent in intents {
                    let claim = Claim(addressKey: intent.addressKey, serial: intent.serial, blocksUntil: now + .days(9))
                    _ = try transaction.take(claim, at: now)
                    try transaction.insert(intent)
                }
                _ = try transaction.record([1], for: intents[1].serial)
                _ = try transaction.markDelivered(intents[1].serial, at: now)
                try transaction.freeUndeliveredClaims(ofRunsBefore: intents[2].origin)
            }
            let held = try await store.read { transaction in
                try intents.map { try transaction.claim(onAddress: $0.addressKey) != nil }
            }
            #expect(held == [false, true, true])
        }
    }
}
