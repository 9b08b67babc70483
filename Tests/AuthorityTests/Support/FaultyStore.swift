// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store
import Synchronization

/// A store that fails at one chosen write and works otherwise.
final class FaultyStore: Store {
    private let store: any Store
    private let writesLeft = Mutex<Int?>(nil)

    init(_ store: any Store) {
        self.store = store
    }

    /// Lets a number of writes pass and the next one fail.
    func fail(afterWrites count: Int) {
        writesLeft.withLock { $0 = count }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        let fails = writesLeft.withLock { left in
            guard let count = left else { return false }
            left = count == 0 ? nil : count - 1
            return count == 0
        }
        guard !fails else { throw StoreError.full(operation: "a planted fault") }
        return try await store.write(body)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}
