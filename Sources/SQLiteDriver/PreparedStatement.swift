// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import SQLStorage
import Store

/// A statement of GRDB's cache, run through SQLite's C interface: the one file here that calls it.
///
/// GRDB's arguments, rows and cursors put each value into a box of its own, which costs more than what SQLite does.
struct PreparedStatement {
    private static let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private let statement: Statement
    private let sql: String

    private var handle: OpaquePointer { unsafe statement.sqliteStatement }

    /// Takes a statement from the cache of a connection, and binds values to it.
    ///
    /// - Parameters:
    ///   - database: The connection.
    ///   - sql: The statement.
    ///   - values: One value for each placeholder.
    /// - Throws: `StoreError`, `DatabaseError`.
    init(_ database: Database, _ sql: String, _ values: [SQLValue]) throws {
        assert(PlaceholderOrder.isKept(in: sql), "SQLite counts placeholders by their first appearance: \(sql)")
        statement = try database.cachedStatement(sql: sql)
        self.sql = sql
        try bind(values)
    }

    /// Binds other values, for another run.
    ///
    /// - Parameter values: One value for each placeholder.
    /// - Throws: `StoreError`, `DatabaseError`.
    func bind(_ values: [SQLValue]) throws {
        reset()
        guard values.count == Int(unsafe sqlite3_bind_parameter_count(handle)) else {
            throw mismatch("\(values.count) values do not fit the placeholders")
        }
        for (index, value) in values.enumerated() {
            guard try bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw failure }
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) throws -> Int32 {
        switch value {
        case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
        case .null: return unsafe sqlite3_bind_null(handle, index)
        case .blob(let bytes):
            // An empty array may have no address, which SQLite takes for no value.
            guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
            return unsafe sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), Self.copied)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw mismatch("a text holds NUL") }
            return unsafe sqlite3_bind_text(handle, index, text, Int32(text.utf8.count), Self.copied)
        }
    }

    /// Goes to the next row; gives false after the last one.
    ///
    /// - Returns: Whether the statement stands at a row.
    /// - Throws: `DatabaseError`.
    func step() throws -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let failure = failure
            reset()
            throw failure
        }
    }

    /// Ends a run, so that the statement holds neither locks nor values.
    func reset() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }

    func integer(_ column: Int) -> Int64? {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_INTEGER else { return nil }
        return unsafe sqlite3_column_int64(handle, Int32(column))
    }

    func text(_ column: Int) -> String? {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT,
            let start = unsafe sqlite3_column_text(handle, Int32(column))
        else { return nil }
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count(column)), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8]? {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB else { return nil }
        let start = unsafe sqlite3_column_blob(handle, Int32(column))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count(column)))
    }

    private func count(_ column: Int) -> Int {
        Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
    }

    /// What the connection says of its last failure.
    private var failure: DatabaseError {
        let connection = unsafe sqlite3_db_handle(handle)
        let code = ResultCode(rawValue: unsafe sqlite3_extended_errcode(connection))
        return DatabaseError(resultCode: code, message: unsafe String(cString: sqlite3_errmsg(connection)))
    }

    private func mismatch(_ message: String) -> StoreError {
        .engine(
            operation: StoreError.operation(of: sql),
            code: ResultCode.SQLITE_MISMATCH.rawValue,
            message: message
        )
    }
}
