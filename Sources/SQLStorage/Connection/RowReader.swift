// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Store

/// Reads the columns of a row from left to right and names the one that is damaged.
struct RowReader {
    private let row: any SQLRow
    private let table: String
    private var column = 0

    init(_ row: any SQLRow, table: String) {
        self.row = row
        self.table = table
    }

    /// What is thrown for a column that cannot be read.
    func damaged(_ name: String) -> StoreError {
        .damaged(table: table, column: name)
    }

    mutating func optionalInteger() -> Int64? {
        defer { column += 1 }
        return row.integer(column)
    }

    mutating func optionalText() -> String? {
        defer { column += 1 }
        return row.text(column)
    }

    mutating func optionalBlob() -> [UInt8]? {
        defer { column += 1 }
        return row.blob(column)
    }

    mutating func optionalTime() -> Timestamp? {
        optionalInteger().map { Timestamp(secondsSince1970: $0) }
    }

    mutating func integer(_ name: String) throws(StoreError) -> Int64 {
        guard let value = optionalInteger() else { throw damaged(name) }
        return value
    }

    mutating func count(_ name: String) throws(StoreError) -> Int {
        guard let value = Int(exactly: try integer(name)) else { throw damaged(name) }
        return value
    }

    mutating func text(_ name: String) throws(StoreError) -> String {
        guard let value = optionalText() else { throw damaged(name) }
        return value
    }

    mutating func blob(_ name: String) throws(StoreError) -> [UInt8] {
        guard let value = optionalBlob() else { throw damaged(name) }
        return value
    }

    mutating func time(_ name: String) throws(StoreError) -> Timestamp {
        Timestamp(secondsSince1970: try integer(name))
    }

    mutating func serial(_ name: String) throws(StoreError) -> SerialNumber {
        guard let serial = SerialNumber(bytes: try blob(name)) else { throw damaged(name) }
        return serial
    }

    /// Reads a text and makes a value of it that checks what it takes.
    ///
    /// - Parameters:
    ///   - name: The column.
    ///   - make: Gives `nil` for a text that is no such value.
    /// - Returns: The value.
    /// - Throws: `StoreError.damaged`.
    mutating func value<Value>(_ name: String, _ make: (String) -> Value?) throws(StoreError) -> Value {
        guard let value = make(try text(name)) else { throw damaged(name) }
        return value
    }

    /// Reads a text, where there is one, and makes a value of it that checks what it takes.
    ///
    /// - Parameters:
    ///   - name: The column.
    ///   - make: Gives `nil` for a text that is no such value.
    /// - Returns: The value; `nil` for none.
    /// - Throws: `StoreError.damaged`.
    mutating func optionalValue<Value>(_ name: String, _ make: (String) -> Value?) throws(StoreError) -> Value? {
        guard let text = optionalText() else { return nil }
        guard let value = make(text) else { throw damaged(name) }
        return value
    }

    /// Reads a flag.
    ///
    /// - Parameter name: The column.
    /// - Returns: Whether it is set.
    /// - Throws: `StoreError.damaged`.
    mutating func flag(_ name: String) throws(StoreError) -> Bool {
        try integer(name) != 0
    }
}
