// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// A write that waits for its transaction.
protocol PendingWrite: Sendable {
    /// Runs the body in its savepoint.
    ///
    /// - Parameter transaction: The records.
    /// - Returns: What tells the waiting caller that its changes are durable.
    /// - Throws: What the body threw.
    func attempt(in transaction: any WriteTransaction) throws -> @Sendable () -> Void

    /// Tells the waiting caller that nothing was changed.
    ///
    /// - Parameter error: Why.
    func fail(_ error: any Error)
}

/// A body and the continuation of the caller that waits for it.
struct WaitingWrite<Value: Sendable>: PendingWrite {
    let body: @Sendable (any WriteTransaction) throws -> Value
    let continuation: CheckedContinuation<Value, any Error>

    func attempt(in transaction: any WriteTransaction) throws -> @Sendable () -> Void {
        let value = try body(transaction)
        return { continuation.resume(returning: value) }
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
