// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store
import Synchronization

/// A store whose disk is full as long as a test says so.
final class FragileStore: Store {
    private let store: any Store
    private let full = Mutex(false)

    init(_ store: any Store) {
        self.store = store
    }

    var isFull: Bool {
        get { full.withLock(\.self) }
        set { full.withLock { $0 = newValue } }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        guard !isFull else { throw StoreError.full(operation: "COMMIT") }
        return try await store.write(body)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}
