// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import Foundation
import SQLStorage
import SQLiteDriver
import Store
import Testing

@Suite("A database without room or without permission", .serialized)
struct FullAndReadOnlyTests {
    @Test("a full disk fails the write, changes nothing, and the next one goes on when there is room")
    func full() async throws {
        try await withStore(.sqlite) { store, database in
            _ = try await store.write { try $0.append(.sample()) }
            try await database.execute("PRAGMA max_page_count = 1")
            let intents = try (1...200).map { try CertificateIntent.sample($0) }
            let error = await #expect(throws: StoreError.self) {
                try await store.write { transaction in
                    for intent in intents {
                        try transaction.insert(intent)
                        try transaction.append(.sample())
                    }
                }
            }
            guard case .full = error else { return #expect(Bool(false), "\(String(describing: error))") }
            #expect(try await store.read { try $0.certificate(intents[0].serial) } == nil)
            #expect(try await store.read { try $0.auditHead(writer: "tests").number } == 1)
            try await database.execute("PRAGMA max_page_count = 1073741823")
            #expect(try await store.write { try $0.append(.sample()).number } == 2)
        }
    }

    @Test("a database that cannot be written says so and still answers")
    func queryOnly() async throws {
        try await withStore(.sqlite) { store, database in
            _ = try await store.write { try $0.append(.sample()) }
            try await database.execute("PRAGMA query_only = ON")
            let error = await #expect(throws: StoreError.self) {
                try await store.write { _ = try $0.append(.sample()) }
            }
            guard case .readOnly = error else { return #expect(Bool(false), "\(String(describing: error))") }
            #expect(try await store.read { try $0.auditHead(writer: "tests").number } == 1)
            try await database.execute("PRAGMA query_only = OFF")
            #expect(try await store.write { try $0.append(.sample()).number } == 2)
        }
    }

    @Test(
        "on a read-only mount the store opens, answers, and refuses to write",
        .enabled(if: ReadOnlyMount.isPossible, "mounting needs root"),
        arguments: [true, false]
    )
    func mount(_ closedInOrder: Bool) async throws {
        try await withDirectory { directory in
            let store = try await SQLStore.open(try SQLiteDatabase.open(path: Engine.path(in: directory)))
            _ = try await store.write { try $0.append(.sample()) }
            if closedInOrder { try await store.close() }
            try await ReadOnlyMount.with(directory) {
                let database = try SQLiteDatabase.open(path: Engine.path(in: directory))
                #expect(database.isReadOnly)
                let reader = try await SQLStore.open(database)
                #expect(try await reader.read { try $0.auditHead(writer: "tests").number } == 1)
                let error = await #expect(throws: StoreError.self) {
                    try await reader.write { _ = try $0.append(.sample()) }
                }
                guard case .readOnly = error else { return #expect(Bool(false), "\(String(describing: error))") }
                try await reader.close()
            }
            if !closedInOrder { try await store.close() }
        }
    }
}
