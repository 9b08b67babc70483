// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import OpenSSLBridge
import SQLStorage
import Store
import Testing

@Suite("Audit log in the store")
struct AuditTests {
    private func check(_ store: some Store) async throws -> AuditHead {
        let entries = try await store.read { try $0.auditEntries(writer: "tests", after: 0, limit: 1000) }
        var check = AuditChainCheck(from: .empty(writer: "tests")) { Digest.sha256($0) }
        for entry in entries { try check.check(entry) }
        return check.head
    }

    private func fill(_ store: some Store, _ count: Int) async throws {
        for number in 0..<count { _ = try await store.write { try $0.append(.sample(number)) } }
    }

    @Test("entries come back as appended, whatever their details hold", arguments: Engine.allCases)
    func roundTrip(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let events = [
                AuditEvent(.daemonStarted, at: now, by: .daemon),
                AuditEvent(.personPut, at: now, by: AuditActor(uid: 0, pid: 1, user: nil), ["": ""]),
                AuditEvent(
                    .keyBlocked,
                    at: now,
                    by: AuditActor(uid: .max, pid: .max, user: "a.b-c_d@e"),
                    ["a=b": "=\\n\n", "\\": "\u{0}ü=", "e\\=": "", "n": "\r\n"]
                ),
            ]
            let appended = try await store.write { transaction in try events.map { try transaction.append($0) } }
            let read = try await store.read { try $0.auditEntries(writer: "tests", after: 0, limit: 10) }
            #expect(read == appended)
            #expect(read.map(\.event) == events)
            #expect(read.map(\.number) == [1, 2, 3])
            let head = try await store.read { try $0.auditHead(writer: "tests") }
            #expect(try await check(store) == head)
        }
    }

    @Test("pages follow the numbers, and each writer has its own chain", arguments: Engine.allCases)
    func pages(_ engine: Engine) async throws {
        try await withDirectory { directory in
            for writer in ["two", "one"] {
                let store = try await SQLStore.open(try engine.open(in: directory), writer: writer) {
                    Digest.sha256($0)
                }
                try await fill(store, 5)
                let page = try await store.read { try $0.auditEntries(writer: writer, after: 2, limit: 2) }
                #expect(page.map(\.number) == [3, 4])
                try await store.close()
            }
            let store = try await SQLStore.open(try engine.open(in: directory))
            #expect(try await store.read { try $0.auditWriters() } == ["one", "two"])
            #expect(try await store.read { try $0.auditHead(writer: "two").number } == 5)
            #expect(try await store.read { try $0.auditHead(writer: "three") } == .empty(writer: "three"))
            try await store.close()
        }
    }

    @Test(
        "a change to any column breaks the chain",
        arguments: [
            "UPDATE audit SET writer = 'other' WHERE number = 2",
            "UPDATE audit SET number = 9 WHERE number = 3",
            "UPDATE audit SET time = time + 1 WHERE number = 2",
            "UPDATE audit SET action = 'certificate.revoked' WHERE number = 2",
            "UPDATE audit SET actor_uid = 0 WHERE number = 2",
            "UPDATE audit SET actor_uid = NULL WHERE number = 2",
            "UPDATE audit SET actor_pid = 1 WHERE number = 2",
            "UPDATE audit SET actor_user = 'bert' WHERE number = 2",
            "UPDATE audit SET actor_user = NULL WHERE number = 2",
            "UPDATE audit SET details = 'serial=1' WHERE number = 2",
            "UPDATE audit SET previous_hash = hash WHERE number = 2",
            "UPDATE audit SET hash = previous_hash WHERE number = 2",
            "DELETE FROM audit WHERE number = 2",
        ]
    )
    func tampering(_ statement: String) async throws {
        try await withStore(.sqlite) { store, database in
            try await fill(store, 3)
            #expect(try await check(store).number == 3)
            try await database.execute(statement)
            await #expect(throws: AuditChainCheck.Fault.self) { try await check(store) }
        }
    }

    @Test(
        "an entry that cannot be read is told as damage, not guessed",
        arguments: [
            ("action = 'certificate.painted'", "action"), ("details = 'nothing'", "details"),
            ("actor_uid = -1", "actor_uid"),
        ]
    )
    func damage(_ change: String, _ column: String) async throws {
        try await withStore(.sqlite) { store, database in
            try await fill(store, 1)
            try await database.execute("UPDATE audit SET \(change)")
            await #expect(throws: StoreError.damaged(table: "audit", column: column)) { try await check(store) }
        }
    }

    @Test("a clock five minutes behind is allowed, a second more stops the write", arguments: Engine.allCases)
    func clock(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            try await fill(store, 1)
            _ = try await store.write { try $0.append(.sample(at: now + .days(1))) }
            _ = try await store.write { try $0.append(.sample(at: now + .days(1) - .seconds(300))) }
            _ = try await store.write { try $0.append(.sample(at: now + .days(1))) }
            await #expect(throws: StoreError.clockBehind(seconds: 301)) {
                try await store.write { _ = try $0.append(.sample(at: now + .days(1) - .seconds(301))) }
            }
            let intent = try CertificateIntent.sample(1)
            await #expect(throws: StoreError.clockBehind(seconds: 86400)) {
                try await store.write { transaction in
                    try transaction.insert(intent)
                    _ = try? transaction.append(.sample(at: now))
                }
            }
            #expect(try await store.read { try $0.certificate(intent.serial) } == nil)
            #expect(try await check(store).number == 4)
        }
    }

    @Test("the guard holds after a restart, and no two starts have one number", arguments: Engine.allCases)
    func restart(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let first = try await SQLStore.open(try engine.open(in: directory))
            try await fill(first, 2)
            let boots = [try await first.write { try $0.nextBoot() }, try await first.write { try $0.nextBoot() }]
            try await first.close()
            let second = try await SQLStore.open(try engine.open(in: directory))
            await #expect(throws: StoreError.clockBehind(seconds: 3600)) {
                try await second.write { _ = try $0.append(.sample(at: now - .seconds(3600))) }
            }
            try await fill(second, 1)
            #expect(try await check(second).number == 3)
            #expect(boots == [1, 2])
            #expect(try await second.write { try $0.nextBoot() } == 3)
            try await second.close()
        }
    }
}
