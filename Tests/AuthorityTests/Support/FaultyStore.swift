// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store
import Synchronization

/// A store that fails, or lets something happen, before one chosen write and works otherwise.
final class FaultyStore: Store {
    private let store: any Store
    private let interruption = Mutex<(writesLeft: Int, body: @Sendable () async throws -> Void)?>(nil)

    init(_ store: any Store) {
        self.store = store
    }

    /// Lets a number of writes pass and the next one fail.
    func fail(afterWrites count: Int) {
        interrupt(afterWrites: count) { throw StoreError.full(operation: "a planted fault") }
    }

    /// Lets a number of writes pass and something happen before the next one.
    func interrupt(afterWrites count: Int, _ body: @escaping @Sendable () async throws -> Void) {
        interruption.withLock { $0 = (count, body) }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        let due = interruption.withLock { interruption in
            guard let (writesLeft, body) = interruption else { return nil as (@Sendable () async throws -> Void)? }
            interruption = writesLeft == 0 ? nil : (writesLeft - 1, body)
            return writesLeft == 0 ? body : nil
        }
        try await due?()
        return try await store.write(body)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}
