// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

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
            try run(PreparedStatement(database, sql, values))
            return database.changesCount
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    func run(_ sql: String, rows: [[SQLValue]]) throws(StoreError) -> Int {
        guard let first = rows.first else { return 0 }
        do {
            let statement = try PreparedStatement(database, sql, first)
            try run(statement)
            var count = database.changesCount
            for values in rows.dropFirst() {
                try statement.bind(values)
                try run(statement)
                count += database.changesCount
            }
            return count
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRows {
        do {
            return SQLiteRows(try PreparedStatement(database, sql, values), sql: sql)
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

    /// Runs to the end: rows that a change answers with may be made one by one.
    private func run(_ statement: PreparedStatement) throws {
        while try statement.step() {}
        statement.reset()
    }
}
