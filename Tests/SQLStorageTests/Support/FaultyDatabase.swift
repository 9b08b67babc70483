// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SQLStorage
import Store
import Synchronization

/// A database whose writer fails at a statement, and ends the transaction by itself where that is asked for.
final class FaultyDatabase: SQLDatabase {
    struct Fault {
        /// What the failing statement begins with.
        let statement: String
        /// Whether the engine ends the transaction.
        let endsTransaction: Bool
    }

    static let error = StoreError.engine(operation: "fault", code: 10, message: "planted")

    private let database: any SQLDatabase
    private let fault = Mutex<Fault?>(nil)

    init(_ database: any SQLDatabase) {
        self.database = database
    }

    /// Fails the next statement that begins so, once.
    func plant(_ statement: String, endsTransaction: Bool) {
        fault.withLock { $0 = Fault(statement: statement, endsTransaction: endsTransaction) }
    }

    func perform(_ job: @escaping @Sendable (any SQLConnection) -> Void) {
        database.perform { connection in job(FaultyConnection(connection, self)) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    func close() throws(StoreError) {
        try database.close()
    }

    fileprivate func take(_ sql: String) -> Fault? {
        fault.withLock { fault in
            guard let planted = fault, sql.hasPrefix(planted.statement) else { return nil }
            fault = nil
            return planted
        }
    }
}

private final class FaultyConnection: SQLConnection {
    private let connection: any SQLConnection
    private let database: FaultyDatabase

    init(_ connection: any SQLConnection, _ database: FaultyDatabase) {
        self.connection = connection
        self.database = database
    }

    var dialect: SQLDialect { connection.dialect }
    var isInTransaction: Bool { connection.isInTransaction }

    func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Int {
        try check(sql)
        return try connection.run(sql, values)
    }

    @discardableResult
    func run(_ sql: String, rows: [[SQLValue]]) throws(StoreError) -> Int {
        try check(sql)
        return try connection.run(sql, rows: rows)
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRows {
        try check(sql)
        return try connection.query(sql, values)
    }

    func execute(script: String) throws(StoreError) {
        try connection.execute(script: script)
    }

    private func check(_ sql: String) throws(StoreError) {
        guard let fault = database.take(sql) else { return }
        if fault.endsTransaction { try connection.run("ROLLBACK", []) }
        throw FaultyDatabase.error
    }
}
