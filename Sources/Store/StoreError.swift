// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why the store could not do what it was asked.
public enum StoreError: Error, Sendable, Hashable {
    /// The engine refused or failed; `code` is its own.
    case engine(operation: String, code: Int32, message: String)
    /// No room is left where the database lies.
    case full(operation: String)
    /// The database cannot be written.
    case readOnly(operation: String)
    /// The disk below the database fails; `code` is the engine's own.
    case failingDisk(operation: String, code: Int32, message: String)
    /// A stored value cannot be read back.
    case damaged(table: String, column: String)
    /// The database belongs to a newer program.
    case newerSchema(found: Int, supported: Int)
    /// The clock lies more than five minutes before the newest audit entry.
    case clockBehind(seconds: Int64)
    /// The store is closed.
    case closed
}

extension StoreError: CustomStringConvertible {
    /// What was wrong, in one line.
    public var description: String {
        switch self {
        case .engine(let operation, let code, let message): "\(operation): \(message) (code \(code))"
        case .full(let operation): "\(operation): no space is left for the database; make room, nothing was changed"
        case .readOnly(let operation): "\(operation): the database cannot be written; check its owner and mount"
        case .failingDisk(let operation, let code, let message):
            "\(operation): the disk below the database fails: \(message) (code \(code)); check it, nothing was changed"
        case .damaged(let table, let column): "a value in \(table).\(column) cannot be read; restore a backup"
        case .newerSchema(let found, let supported):
            "the database has schema \(found), this program knows \(supported); use the newer program"
        case .clockBehind(let seconds):
            "the clock lies \(seconds) s before the newest audit entry; set the clock"
        case .closed: "the store is closed"
        }
    }
}
