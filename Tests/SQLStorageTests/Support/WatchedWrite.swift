// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store
import Synchronization

@testable import SQLStorage

/// A member of a transaction that remembers what its caller was told.
final class WatchedWrite: PendingWrite {
    enum Answer {
        case none
        case done
        case failed(any Error)
    }

    private let body: @Sendable (any WriteTransaction) throws -> Void
    private let told = Mutex<[Answer]>([])

    init(_ body: @escaping @Sendable (any WriteTransaction) throws -> Void) {
        self.body = body
    }

    /// The one answer; none when there was not exactly one.
    var answer: Answer {
        told.withLock { $0.count == 1 ? $0[0] : .none }
    }

    var isDone: Bool {
        if case .done = answer { true } else { false }
    }

    var error: (any Error)? {
        if case .failed(let error) = answer { error } else { nil }
    }

    func attempt(in transaction: any WriteTransaction) throws -> @Sendable () -> Void {
        try body(transaction)
        return { self.told.withLock { $0.append(.done) } }
    }

    func fail(_ error: any Error) {
        told.withLock { $0.append(.failed(error)) }
    }
}
