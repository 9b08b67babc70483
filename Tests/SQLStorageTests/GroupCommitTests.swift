// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import Dispatch
import OpenSSLBridge
import Store
import Testing

@testable import SQLStorage

@Suite("Group commit")
struct GroupCommitTests {
    /// Runs members in one transaction and gives the head after it.
    private func commit(_ members: [WatchedWrite], on database: any SQLDatabase) async throws -> AuditHead {
        try await database.onWriter { connection throws(StoreError) in
            let head = try SQLReadTransaction(connection: connection).auditHead(writer: "tests")
            var newest = head
            var batch = CommitBatch(on: connection, head: head) { Digest.sha256($0) }
            batch.commit(members) { newest = $0 }
            return newest
        }
    }

    private func stored(_ store: some Store, _ numbers: [Int]) async throws -> [Bool] {
        let serials = try numbers.map { try serialNumber($0) }
        return try await store.read { transaction in try serials.map { try transaction.certificate($0) != nil } }
    }

    private func issuing(_ number: Int, failing: Bool = false) throws -> WatchedWrite {
        let intent = try CertificateIntent.sample(number)
        return WatchedWrite { transaction in
            try transaction.insert(intent)
            try transaction.append(.sample(number))
            if failing { throw Refusal() }
        }
    }

    private func isWhole(_ store: some Store, count: Int64) async throws -> Bool {
        let entries = try await store.read { try $0.auditEntries(writer: "tests", after: 0, limit: 1000) }
        var check = AuditChainCheck(from: .empty(writer: "tests")) { Digest.sha256($0) }
        for entry in entries { try check.check(entry) }
        return check.head.number == count
    }

    @Test("a member that throws undoes its own changes and no others", arguments: Engine.allCases)
    func isolation(_ engine: Engine) async throws {
        try await withStore(engine) { store, database in
            let members = [
                try issuing(1), try issuing(2, failing: true), try issuing(3), try issuing(3), try issuing(4),
            ]
            let head = try await commit(members, on: database)
            #expect(members.map(\.isDone) == [true, false, true, false, true])
            #expect(members[1].error is Refusal)
            #expect(members[3].error is StoreError)
            #expect(try await stored(store, [1, 2, 3, 4]) == [true, false, true, true])
            #expect(head.number == 3)
            #expect(try await isWhole(store, count: 3))
        }
    }

    @Test("a member that catches an error of the engine and goes on fails all the same", arguments: Engine.allCases)
    func swallowing(_ engine: Engine) async throws {
        try await withStore(engine) { store, database in
            let intent = try CertificateIntent.sample(1)
            let member = WatchedWrite { transaction in
                try transaction.insert(intent)
                try? transaction.insert(intent)
                _ = try? transaction.append(.sample())
            }
            _ = try await commit([member, try issuing(2)], on: database)
            #expect(member.error is StoreError)
            #expect(try await stored(store, [1, 2]) == [false, true])
        }
    }

    @Test(
        "when the transaction cannot begin, commit or be kept, every member fails and the next write goes on",
        arguments: [
            ("BEGIN", false), ("COMMIT", false), ("COMMIT", true), ("INSERT INTO audit", true), ("SAVEPOINT", true),
            ("RELEASE", false), ("INSERT INTO certificates", true),
        ]
    )
    func lost(_ statement: String, _ endsTransaction: Bool) async throws {
        try await withDirectory { directory in
            let database = FaultyDatabase(try Engine.sqlite.open(in: directory))
            let store = try await SQLStore.open(database)
            _ = try await store.write { try $0.append(.sample()) }
            let members = [try issuing(1), try issuing(2), try issuing(3)]
            database.plant(statement, endsTransaction: endsTransaction)
            let head = try await commit(members, on: database)
            #expect(members.allSatisfy { $0.error as? StoreError == FaultyDatabase.error })
            #expect(head.number == 1)
            #expect(try await stored(store, [1, 2, 3]) == [false, false, false])
            database.plant(statement, endsTransaction: endsTransaction)
            let intent = try CertificateIntent.sample(4)
            await #expect(throws: FaultyDatabase.error) {
                try await store.write { transaction in
                    try transaction.insert(intent)
                    _ = try transaction.append(.sample())
                }
            }
            let entry = try await store.write { try $0.append(.sample()) }
            #expect(entry.number == 2)
            #expect(try await isWhole(store, count: 2))
            try await store.close()
        }
    }

    @Test("after the engine ended the transaction, a body that goes on changes nothing", arguments: Engine.allCases)
    func afterTheEnd(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let database = FaultyDatabase(try engine.open(in: directory))
            let store = try await SQLStore.open(database)
            let (first, second) = (try CertificateIntent.sample(1), try CertificateIntent.sample(2))
            let member = WatchedWrite { transaction in
                try? transaction.insert(first)
                try? transaction.insert(second)
                _ = try? transaction.append(.sample())
            }
            database.plant("INSERT INTO certificates", endsTransaction: true)
            _ = try await commit([member], on: database)
            #expect(member.error as? StoreError == FaultyDatabase.error)
            #expect(try await stored(store, [1, 2]) == [false, false])
            #expect(try await isWhole(store, count: 0))
            try await store.close()
        }
    }

    @Test("writes from many tasks all arrive, more than one transaction takes", arguments: Engine.allCases)
    func many(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let numbers = try await withThrowingTaskGroup(of: Int64?.self) { group in
                for number in 0..<1500 {
                    group.addTask {
                        try? await store.write { transaction in
                            let entry = try transaction.append(.sample(number))
                            if number % 7 == 0 { throw Refusal() }
                            return entry.number
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let told = numbers.compactMap { $0 }.sorted()
            #expect(told == Array(1...Int64(told.count)))
            #expect(told.count == (0..<1500).count { $0 % 7 != 0 })
        }
    }

    @Test("a caller that is cancelled does not stop its write", arguments: Engine.allCases)
    func cancellation(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let task = Task<Int64, any Error> {
                try await store.write { try $0.append(.sample()).number }
            }
            task.cancel()
            let told = try await task.value
            let head = try await store.read { try $0.auditHead(writer: "tests").number }
            #expect(told == 1 && head == 1)
        }
    }

    @Test("a closed store refuses, after it made what waited durable", arguments: Engine.allCases)
    func closing(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let store = try await SQLStore.open(try engine.open(in: directory))
            async let waiting = store.write { try $0.append(.sample()).number }
            #expect(try await waiting == 1)
            try await store.close()
            await #expect(throws: StoreError.closed) { try await store.write { _ = try $0.append(.sample()) } }
            await #expect(throws: StoreError.closed) { try await store.read { _ = try $0.peopleCount() } }
        }
    }

    @Test("a reader sees one moment, whatever is written meanwhile", arguments: Engine.allCases)
    func snapshot(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            _ = try await store.write { try $0.append(.sample()) }
            let (before, after) = try await store.read { transaction -> (Int64, Int64) in
                let before = try transaction.auditHead(writer: "tests").number
                let written = DispatchSemaphore(value: 0)
                Task {
                    _ = try await store.write { try $0.append(.sample()) }
                    written.signal()
                }
                written.wait()
                return (before, try transaction.auditHead(writer: "tests").number)
            }
            #expect(before == 1 && after == 1)
            #expect(try await store.read { try $0.auditHead(writer: "tests").number } == 2)
        }
    }
}
