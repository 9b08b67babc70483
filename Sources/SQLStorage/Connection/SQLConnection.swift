// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Store

/// One connection to the engine, used by one thread at a time.
///
/// Placeholders are `$1`, `$2`, …; in the text of a statement they appear for the first time in this order. The text is
/// the key of the statement cache, so it must not be built anew for each call.
public protocol SQLConnection: AnyObject {
    /// The engine behind it.
    var dialect: SQLDialect { get }
    /// Whether a transaction is open; engines end one by themselves after some errors.
    var isInTransaction: Bool { get }

    /// Runs a statement.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - values: One value for each placeholder.
    /// - Returns: How many rows it changed.
    /// - Throws: `StoreError`.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Int

    /// Runs a statement once for each row of values.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - rows: The values of each run.
    /// - Returns: How many rows all runs changed.
    /// - Throws: `StoreError`.
    @discardableResult
    func run(_ sql: String, rows: [[SQLValue]]) throws(StoreError) -> Int

    /// Runs a statement that answers with rows.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - values: One value for each placeholder.
    /// - Returns: The rows; the same statement may not be run again before they are closed or at their end.
    /// - Throws: `StoreError`.
    func query(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRows

    /// Runs statements without values that are not worth to be kept.
    ///
    /// - Parameter script: Statements, each ended by a semicolon.
    /// - Throws: `StoreError`.
    func execute(script: String) throws(StoreError)
}

extension SQLConnection {
    /// Runs a statement without values.
    ///
    /// - Parameter sql: The statement.
    /// - Throws: `StoreError`.
    func run(_ sql: String) throws(StoreError) {
        try run(sql, [])
    }

    /// Reads the one row of an answer.
    ///
    /// - Parameters:
    ///   - sql: The statement; it is run to its end.
    ///   - values: One value for each placeholder.
    ///   - table: The table that the first columns belong to, for damage reports.
    ///   - read: Makes a value of the first row.
    /// - Returns: The value; `nil` when there was no row.
    /// - Throws: `StoreError`.
    func first<Value>(
        _ sql: String,
        _ values: [SQLValue],
        from table: String,
        _ read: (inout RowReader) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        let rows = try query(sql, values)
        defer { rows.close() }
        guard let row = try rows.next() else { return nil }
        var reader = RowReader(row, table: table)
        let value = try read(&reader)
        while try rows.next() != nil {}
        return value
    }

    /// Reads all rows of an answer.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - values: One value for each placeholder.
    ///   - table: The table that the first columns belong to, for damage reports.
    ///   - read: Makes a value of a row.
    /// - Returns: The values in the order of the rows.
    /// - Throws: `StoreError`.
    func all<Value>(
        _ sql: String,
        _ values: [SQLValue],
        from table: String,
        _ read: (inout RowReader) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        let rows = try query(sql, values)
        defer { rows.close() }
        var all: [Value] = []
        while let row = try rows.next() {
            var reader = RowReader(row, table: table)
            all.append(try read(&reader))
        }
        return all
    }
}
