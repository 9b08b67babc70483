// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A store that answers reads and refuses every write with one reason.
///
/// A daemon whose start could not be stored uses it until its next start: without a number of its own for this run, it
/// could not tell which intents of earlier runs dangle.
public struct ReadOnlyStore: Store {
    private let store: any Store
    private let reason: StoreError

    /// Puts itself before a store.
    ///
    /// - Parameters:
    ///   - store: Answers the reads.
    ///   - reason: Why nothing is written.
    public init(_ store: any Store, because reason: StoreError) {
        self.store = store
        self.reason = reason
    }

    /// Refuses.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        throw reason
    }

    /// Reads records as they stood at one moment.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}
