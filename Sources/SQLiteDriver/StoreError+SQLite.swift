// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Store

extension StoreError {
    /// The one translation of what GRDB and SQLite throw.
    ///
    /// - Parameters:
    ///   - error: What was thrown; an error of the store stays what it is.
    ///   - operation: What was tried.
    init(translating error: any Error, operation: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError:
            self.init(error, operation: operation)
        case is CancellationError:
            self = .engine(operation: operation, code: ResultCode.SQLITE_INTERRUPT.rawValue, message: "cancelled")
        default:
            self = .engine(operation: operation, code: ResultCode.SQLITE_ERROR.rawValue, message: "\(error)")
        }
    }

    /// Translates the error of a statement.
    ///
    /// - Parameters:
    ///   - error: What was thrown.
    ///   - sql: The statement.
    init(translating error: any Error, sql: String) {
        self.init(translating: error, operation: Self.operation(of: sql))
    }

    private init(_ error: DatabaseError, operation: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(operation: operation)
        case .SQLITE_READONLY: self = .readOnly(operation: operation)
        case .SQLITE_MISUSE where error.message == closedMessage: self = .closed
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            self = .failingDisk(operation: operation, code: error.extendedResultCode.rawValue, message: error.words)
        default:
            self = .engine(operation: operation, code: error.extendedResultCode.rawValue, message: error.words)
        }
    }

    /// The first three words of a statement, which name what it does and to which table, without any value.
    static func operation(of sql: String) -> String {
        sql.split(maxSplits: 3) { $0.isWhitespace }.prefix(3).joined(separator: " ")
    }
}

extension DatabaseError {
    fileprivate var words: String { message ?? "no message" }
}

/// What GRDB says of a pool that was closed.
private let closedMessage = "Connection is closed"
