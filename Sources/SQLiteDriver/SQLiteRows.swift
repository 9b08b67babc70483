// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import SQLStorage
import Store

/// The rows of a statement, and the row that it stands at.
final class SQLiteRows: SQLRows, SQLRow {
    private var cursor: RowCursor?
    private var row: Row?
    private let sql: String

    init(_ cursor: RowCursor, sql: String) {
        self.cursor = cursor
        self.sql = sql
    }

    func next() throws(StoreError) -> (any SQLRow)? {
        do {
            row = try cursor?.next()
            return row == nil ? nil : self
        } catch {
            throw StoreError(translating: error, sql: sql)
        }
    }

    /// The cursor resets its statement when it goes; the row must go before it.
    func close() {
        row = nil
        cursor = nil
    }

    func integer(_ column: Int) -> Int64? {
        guard let row, !row.hasNull(atIndex: column) else { return nil }
        return try? row.decode(Int64.self, atIndex: column)
    }

    func text(_ column: Int) -> String? {
        guard let row, !row.hasNull(atIndex: column) else { return nil }
        return try? row.decode(String.self, atIndex: column)
    }

    func blob(_ column: Int) -> [UInt8]? {
        let bytes = try? row?.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } }
        return bytes ?? nil
    }
}
