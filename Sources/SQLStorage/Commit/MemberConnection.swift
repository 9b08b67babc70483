// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// The connection as one member of a transaction sees it: after its first failure, and after its end, it refuses.
///
/// Without it a body that catches an error could go on outside the transaction, which some errors of the engine end.
final class MemberConnection: SQLConnection {
    private let connection: any SQLConnection
    private var isOver = false
    /// The first error of the engine or of the store's own guards.
    private(set) var failure: StoreError?

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    var dialect: SQLDialect { connection.dialect }
    var isInTransaction: Bool { connection.isInTransaction }

    /// Nothing more is taken.
    func end() {
        isOver = true
    }

    /// Remembers a failure, so that the member fails whatever its body makes of it.
    ///
    /// - Parameter error: The failure.
    /// - Returns: The same, to be thrown.
    func failed(_ error: StoreError) -> StoreError {
        failure = failure ?? error
        return error
    }

    @discardableResult
    func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Int {
        try check()
        do throws(StoreError) { return try connection.run(sql, values) } catch { throw failed(error) }
    }

    @discardableResult
    func run(_ sql: String, rows: [[SQLValue]]) throws(StoreError) -> Int {
        try check()
        do throws(StoreError) { return try connection.run(sql, rows: rows) } catch { throw failed(error) }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRows {
        try check()
        do throws(StoreError) {
            return MemberRows(try connection.query(sql, values), of: self)
        } catch {
            throw failed(error)
        }
    }

    func execute(script: String) throws(StoreError) {
        try check()
        do throws(StoreError) { try connection.execute(script: script) } catch { throw failed(error) }
    }

    private func check() throws(StoreError) {
        if let failure { throw failure }
        if isOver { throw .closed }
    }
}

/// Rows whose failure counts as the member's.
private final class MemberRows: SQLRows {
    private let rows: any SQLRows
    private let member: MemberConnection

    init(_ rows: any SQLRows, of member: MemberConnection) {
        self.rows = rows
        self.member = member
    }

    func next() throws(StoreError) -> (any SQLRow)? {
        do throws(StoreError) { return try rows.next() } catch { throw member.failed(error) }
    }

    func close() {
        rows.close()
    }
}
