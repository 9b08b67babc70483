// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SQLStorage
import Store
import Testing

@Suite("Certificates in the store")
struct CertificateTests {
    @Test(
        "an intent comes back as stored and becomes a delivered certificate, each step once",
        arguments: Engine.allCases
    )
    func life(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intent = try CertificateIntent.sample(0x00ff_0001)
            let serial = intent.serial
            try await store.write { try $0.insert(intent) }
            let intended = try #require(try await store.read { try $0.certificate(serial) })
            #expect(intended.intent == intent)
            #expect(intended.status(at: now) == .intended)
            #expect(try await store.write { try $0.markDelivered(serial, at: now) == nil })
            #expect(try await store.write { try $0.record([1, 2, 3], for: serial) })
            #expect(try await store.write { try !$0.record([4], for: serial) })
            let marked = try #require(try await store.write { try $0.markDelivered(serial, at: now) })
            #expect(marked.addressKey == intent.addressKey && marked.notAfter == intent.validity.notAfter)
            #expect(marked.issuer == intent.issuer && !marked.isOrphaned)
            #expect(try await store.write { try $0.markDelivered(serial, at: now + .seconds(1)) == nil })
            try await store.write { try $0.markAbandoned(serial, at: now) }
            let delivered = try #require(try await store.read { try $0.certificate(serial) })
            #expect(delivered.certificate == [1, 2, 3])
            #expect(delivered.deliveredAt == now)
            #expect(delivered.abandonedAt == nil)
            #expect(delivered.status(at: now) == .valid)
        }
    }

    @Test("an abandoned intent is never recorded", arguments: Engine.allCases)
    func abandoned(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intent = try CertificateIntent.sample(1)
            try await store.write { transaction in
                try transaction.insert(intent)
                try transaction.markAbandoned(intent.serial, at: now)
            }
            #expect(try await store.write { try !$0.record([1], for: intent.serial) })
            #expect(try await store.read { try $0.certificate(intent.serial)?.status(at: now) } == .abandoned)
        }
    }

    @Test("a serial number is stored once", arguments: Engine.allCases)
    func onceOnly(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intent = try CertificateIntent.sample(1)
            try await store.write { try $0.insert(intent) }
            await #expect(throws: StoreError.self) { try await store.write { try $0.insert(intent) } }
        }
    }

    @Test("a certificate that lost its applicant says so until it is taken back (P3)", arguments: Engine.allCases)
    func orphaned(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intents = [try CertificateIntent.sample(1), try CertificateIntent.sample(2)]
            let serials = intents.map(\.serial)
            try await store.write { transaction in
                for intent in intents {
                    try transaction.insert(intent)
                    _ = try transaction.record([1], for: intent.serial)
                    _ = try transaction.markDelivered(intent.serial, at: now)
                }
                try transaction.markOrphaned(serials, at: now)
            }
            let lost = try await store.read { try $0.certificate(serials[1]) }
            #expect(lost?.status(at: now) == .orphaned)
            try await store.write { try $0.markOrphaned(serials, at: nil) }
            #expect(try await store.read { try $0.certificate(serials[1])?.status(at: now) } == .valid)
        }
    }

    @Test("a record carries its revocation", arguments: Engine.allCases)
    func revoked(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let intent = try CertificateIntent.sample(1)
            let revocation = try Revocation.sample(1, reason: .superseded)
            let foreign = Revocation(issuer: "other", entry: revocation.entry, notAfter: now)
            try await store.write { transaction in
                try transaction.insert(intent)
                _ = try transaction.put(foreign, by: nil)
            }
            #expect(try await store.read { try $0.certificate(intent.serial)?.revocation } == nil)
            _ = try await store.write { try $0.put(revocation, by: "anna") }
            let read = try await store.read { try $0.certificate(intent.serial)?.revocation }
            #expect(read?.entry == revocation.entry)
            #expect(read?.sequence == 1)
        }
    }

    @Test("live certificates are those neither revoked, expired nor abandoned", arguments: Engine.allCases)
    func live(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let anna = Applicant(user: "anna", person: 1)
            let again = Applicant(user: "anna", person: 2)
            let intents = try (1...6).map { number in
                try CertificateIntent.sample(number, applicant: number == 6 ? again : anna)
            }
            let old = try CertificateIntent.sample(7, at: now - .days(800))
            let other = try CertificateIntent.sample(8, address: "info@example.org")
            let revocation = try Revocation.sample(2)
            try await store.write { transaction in
                for intent in intents + [old, other] { try transaction.insert(intent) }
                _ = try transaction.put(revocation, by: nil)
                try transaction.markAbandoned(intents[2].serial, at: now)
                _ = try transaction.record([1], for: intents[3].serial)
                _ = try transaction.record([1], for: intents[4].serial)
                _ = try transaction.markDelivered(intents[4].serial, at: now)
                _ = try transaction.record([1], for: old.serial)
            }
            func numbers(_ records: [CertificateRecord]) -> [UInt8] { records.compactMap(\.intent.serial.bytes.last) }
            let all = try await store.read { try $0.liveCertificates(of: anna, address: nil, at: now) }
            #expect(numbers(all) == [8, 5, 4, 1])
            let one = try await store.read { try $0.liveCertificates(of: anna, address: "info@example.org", at: now) }
            #expect(numbers(one) == [8])
            let bert = Applicant(user: "bert", person: 2)
            let shared = try CertificateIntent.sample(9, address: "info@example.org", applicant: bert)
            try await store.write { try $0.insert(shared) }
            let whoever = try await store.read {
                try $0.liveCertificates(forAddress: "info@example.org", at: now)
            }
            #expect(numbers(whoever) == [9, 8])
            let undelivered = try await store.read {
                try $0.undeliveredCertificates(forAddress: "anna@example.org", at: now)
            }
            #expect(numbers(undelivered) == [4])
            let onKey = try await store.read { transaction in
                try (1...5).map {
                    try transaction.liveCertificates(onKey: intents[$0 - 1].keyFingerprint, at: now).count
                }
            }
            #expect(onKey == [1, 0, 0, 1, 1])
            #expect(try await store.read { try $0.requestCount(of: anna, since: now) } == 6)
            #expect(try await store.read { try $0.requestCount(of: anna, since: now + .seconds(1)) } == 0)
        }
    }

    @Test("the other holder of a key is another person, or the same user ID entered again", arguments: Engine.allCases)
    func otherHolder(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, again) = (Applicant(user: "anna", person: 1), Applicant(user: "anna", person: 2))
            let intent = try CertificateIntent.sample(1, applicant: anna)
            let key = intent.keyFingerprint
            try await store.write { try $0.insert(intent) }
            #expect(try await store.read { try $0.otherHolder(ofKey: key, than: anna) } == nil)
            #expect(try await store.read { try $0.otherHolder(ofKey: key, than: again) } == anna)
            try await store.write { try $0.markAbandoned(intent.serial, at: now) }
            #expect(try await store.read { try $0.otherHolder(ofKey: key, than: again) } == nil)
        }
    }

    @Test("a key is blocked once and for all", arguments: Engine.allCases)
    func blocked(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            #expect(try await store.read { try !$0.isBlocked(key: [1, 2]) })
            try await store.write { try $0.block(key: [1, 2], at: now) }
            try await store.write { try $0.block(key: [1, 2], at: now + .days(1)) }
            #expect(try await store.read { try $0.isBlocked(key: [1, 2]) })
        }
    }

    @Test("an idempotency key is known until its end, then forgotten", arguments: Engine.allCases)
    func outcomes(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let key = IdempotencyKey(scope: [1], fingerprint: [2])
            let outcome = IdempotentOutcome(fingerprint: [2], reference: "0a", heldUntil: now + .days(1))
            let later = IdempotentOutcome(fingerprint: [3], reference: "0b", heldUntil: now + .days(3))
            try await store.write { try $0.insert(outcome, under: key) }
            #expect(try await store.read { try $0.outcome(of: key, at: now) } == outcome)
            #expect(try await store.read { try $0.outcome(of: key, at: now + .days(1)) } == nil)
            try await store.write { try $0.insert(later, under: key) }
            try await store.write { try $0.removeOutcomes(heldUntil: now + .days(2)) }
            #expect(try await store.read { try $0.outcome(of: key, at: now) } == later)
            try await store.write { try $0.removeOutcomes(heldUntil: now + .days(3)) }
            #expect(try await store.read { try $0.outcome(of: key, at: now) } == nil)
        }
    }
}
