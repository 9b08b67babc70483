// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import Foundation
import Store
import Testing

@testable import SQLStorage
@testable import SQLiteDriver

@Suite("Opening a store")
struct OpeningTests {
    @Test("the writer is durable although GRDB resets it")
    func durable() async throws {
        try await withDirectory { directory in
            let database = try SQLiteDatabase.open(path: Engine.path(in: directory))
            let store = try await SQLStore.open(database)
            #expect(try await database.synchronousLevel() == 2)
            try await database.execute("PRAGMA synchronous = NORMAL")
            #expect(try await database.synchronousLevel() == 1)
            try await store.close()
        }
    }

    @Test("only the owner can read the database, its log and its index")
    func modes() async throws {
        try await withDirectory { directory in
            let store = try await SQLStore.open(try SQLiteDatabase.open(path: Engine.path(in: directory)))
            _ = try await store.write { try $0.append(.sample()) }
            for name in ["", "-wal", "-shm"] {
                let file = try FileManager.default.attributesOfItem(atPath: Engine.path(in: directory) + name)
                #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
            }
            try await store.close()
        }
    }

    @Test("what was committed before a crash is there after it, and the chain goes on", arguments: Engine.allCases)
    func crash(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let store = try await SQLStore.open(try engine.open(in: directory))
            for number in 1...50 {
                let intent = try CertificateIntent.sample(number)
                try await store.write { transaction in
                    try transaction.insert(intent)
                    try transaction.append(.sample(number))
                }
            }
            let copy = directory + "/copy"
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
            for name in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: Engine.path(in: directory) + name,
                    toPath: Engine.path(in: copy) + name
                )
            }
            let reopened = try await SQLStore.open(try engine.open(in: copy))
            #expect(try await reopened.read { try $0.auditHead(writer: "tests").number } == 50)
            let last = try serialNumber(50)
            #expect(try await reopened.read { try $0.certificate(last) } != nil)
            #expect(try await reopened.write { try $0.append(.sample()).number } == 51)
            try await reopened.close()
            try await store.close()
        }
    }

    @Test("a database of a newer program is refused and left as it is", arguments: Engine.allCases)
    func newer(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let supported = Migration.all.count
            let store = try await SQLStore.open(try engine.open(in: directory))
            try await store.close()
            let database = try engine.open(in: directory)
            try await database.execute("INSERT INTO schema_version (number) VALUES (\(supported + 1))")
            await #expect(throws: StoreError.newerSchema(found: supported + 1, supported: supported)) {
                _ = try await SQLStore.open(database)
            }
            try database.close()
        }
    }

    @Test("steps of the schema are made once each, and a broken one leaves nothing", arguments: Engine.allCases)
    func steps(_ engine: Engine) async throws {
        try await withDirectory { directory in
            let database = try engine.open(in: directory)
            let good = Migration(number: 1, sqlite: "CREATE TABLE one (number INTEGER);")
            let broken = Migration(number: 2, sqlite: "CREATE TABLE two (number INTEGER); CREATE TABLE one (x);")
            let repaired = Migration(number: 2, sqlite: "CREATE TABLE two (number INTEGER);")
            await #expect(throws: StoreError.self) {
                try await database.onWriter { connection throws(StoreError) in
                    try SchemaUpdate(migrations: [good, broken]).apply(on: connection)
                }
            }
            for _ in 0..<2 {
                try await database.onWriter { connection throws(StoreError) in
                    try SchemaUpdate(migrations: [good, repaired]).apply(on: connection)
                }
            }
            try await database.execute("INSERT INTO one (number) SELECT number FROM schema_version")
            try database.close()
        }
    }

    @Test("the steps of the schema are numbered from 1 without gaps")
    func numbers() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test("a file that is no database is refused")
    func noDatabase() async throws {
        try await withDirectory { directory in
            let path = Engine.path(in: directory)
            try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: path))
            #expect(throws: StoreError.self) { _ = try SQLiteDatabase.open(path: path) }
        }
    }

    @Test(
        "placeholders must first appear in their order, in which both engines agree",
        arguments: [
            ("SELECT 1", true), ("A = $1 AND B = $2 AND C = $1", true), ("A = $2 AND B = $1", false),
            ("A = $1 AND B = $3", false), ("A = $", false),
        ]
    )
    func placeholders(_ sql: String, _ isKept: Bool) {
        #expect(PlaceholderOrder.isKept(in: sql) == isKept)
    }

    @Test("a text with NUL is refused, because SQLite would end it there")
    func nul() async throws {
        try await withStore(.sqlite) { store, _ in
            let intent = try CertificateIntent.sample(1, address: "a\u{0}b@example.org")
            await #expect(throws: StoreError.self) { try await store.write { try $0.insert(intent) } }
        }
    }
}
