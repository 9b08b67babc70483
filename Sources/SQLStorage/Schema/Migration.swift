// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One step of the schema; once published it is never changed, only followed by others.
struct Migration: Sendable {
    /// Counts from 1 without gaps.
    let number: Int
    /// The statements for SQLite.
    let sqlite: String

    /// The statements for an engine.
    ///
    /// - Parameter dialect: The engine.
    /// - Returns: Statements, each ended by a semicolon.
    func script(for dialect: SQLDialect) -> String {
        switch dialect {
        case .sqlite: sqlite
        }
    }
}

extension Migration {
    /// All steps, in their order.
    static let all: [Self] = [.records, .mailboxes, .notices, .imports, .beginnings]
}
