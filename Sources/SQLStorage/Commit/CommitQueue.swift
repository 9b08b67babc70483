// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Store
import Synchronization

/// The writes that gather while a transaction is being made durable, and the audit head that the last one left.
final class CommitQueue: Sendable {
    /// The members of the next transaction and the head it begins with.
    struct Batch {
        let members: [any PendingWrite]
        let head: AuditHead
    }

    private struct State {
        var pending: [any PendingWrite] = []
        var head: AuditHead
        var isDraining = false
        var isClosed = false
    }

    private let state: Mutex<State>
    private let limit: Int

    /// Begins empty.
    ///
    /// - Parameters:
    ///   - head: The committed end of the audit chain.
    ///   - limit: The most writes of one transaction.
    init(head: AuditHead, limit: Int) {
        state = Mutex(State(head: head))
        self.limit = limit
    }

    /// Puts a write at the end.
    ///
    /// - Parameter write: The write.
    /// - Returns: Whether nobody drains the queue, so that the caller has to start it.
    /// - Throws: `StoreError.closed`.
    func enqueue(_ write: any PendingWrite) throws(StoreError) -> Bool {
        let mustDrain: Bool? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.pending.append(write)
            defer { state.isDraining = true }
            return !state.isDraining
        }
        guard let mustDrain else { throw .closed }
        return mustDrain
    }

    /// Takes the members of the next transaction.
    ///
    /// - Returns: `nil` when none wait; the next write then starts a new drain.
    func nextBatch() -> Batch? {
        state.withLock { state in
            guard !state.pending.isEmpty else {
                state.isDraining = false
                return nil
            }
            let members = Array(state.pending.prefix(limit))
            state.pending.removeFirst(members.count)
            return Batch(members: members, head: state.head)
        }
    }

    /// Remembers the head that a transaction left, after its commit and never before.
    ///
    /// - Parameter head: The committed end of the audit chain.
    func committed(_ head: AuditHead) {
        state.withLock { $0.head = head }
    }

    /// Takes no more writes; those that wait are still made.
    func close() {
        state.withLock { $0.isClosed = true }
    }
}
