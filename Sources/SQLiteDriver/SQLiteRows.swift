// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SQLStorage
import Store

/// The rows of a statement, and the row that it stands at.
final class SQLiteRows: SQLRows, SQLRow {
    private let statement: PreparedStatement
    private let sql: String
    private var isOver = false

    init(_ statement: PreparedStatement, sql: String) {
        self.statement = statement
        self.sql = sql
    }

    deinit {
        close()
    }

    func next() throws(StoreError) -> (any SQLRow)? {
        guard !isOver else { return nil }
        do {
            guard try statement.step() else {
                close()
                return nil
            }
            return self
        } catch {
            isOver = true
            throw StoreError(translating: error, sql: sql)
        }
    }

    /// Gives the statement back, once: by then another run may have it.
    func close() {
        guard !isOver else { return }
        isOver = true
        statement.reset()
    }

    func integer(_ column: Int) -> Int64? {
        isOver ? nil : statement.integer(column)
    }

    func text(_ column: Int) -> String? {
        isOver ? nil : statement.text(column)
    }

    func blob(_ column: Int) -> [UInt8]? {
        isOver ? nil : statement.blob(column)
    }
}
