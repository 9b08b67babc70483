// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import SQLStorage
import Store

/// A connection of the pool, while a job or a reader has it.
final class SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    var isInTransaction: Bool { database.isInsideTransaction }

    func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Int {
        do {
            try statement(sql).execute(arguments: arguments(values, of: sql))
            return database.changesCount
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    func run(_ sql: String, rows: [[SQLValue]]) throws(StoreError) {
        do {
            let statement = try statement(sql)
            for values in rows { try statement.execute(arguments: arguments(values, of: sql)) }
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRows {
        do {
            let cursor = try Row.fetchCursor(statement(sql), arguments: arguments(values, of: sql))
            return SQLiteRows(cursor, sql: sql)
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    func execute(script: String) throws(StoreError) {
        do {
            try database.execute(sql: script)
        } catch {
            throw StoreError(translating: error, sql: script)
        }
    }

    private func statement(_ sql: String) throws -> Statement {
        assert(PlaceholderOrder.isKept(in: sql), "SQLite counts placeholders by their first appearance: \(sql)")
        return try database.cachedStatement(sql: sql)
    }

    private func arguments(_ values: [SQLValue], of sql: String) throws -> StatementArguments {
        // GRDB's initialiser for values of one type goes through a key path, which costs more than the statement.
        StatementArguments(try values.map { try $0.databaseValue(for: sql) as (any DatabaseValueConvertible)? })
    }
}

extension SQLValue {
    /// SQLite would silently end a text at its first NUL, so such a text is refused.
    fileprivate func databaseValue(for sql: String) throws(StoreError) -> DatabaseValue {
        switch self {
        case .integer(let number): return number.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        case .null: return .null
        case .text(let text):
            guard !text.utf8.contains(0) else {
                throw .engine(
                    operation: StoreError.operation(of: sql),
                    code: ResultCode.SQLITE_MISMATCH.rawValue,
                    message: "a text holds NUL"
                )
            }
            return text.databaseValue
        }
    }
}
