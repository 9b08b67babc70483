// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store
import Synchronization

/// A store in which something happens between two transactions of whoever uses it.
final class MeddlingStore: Store {
    private struct Plan {
        var writesBefore: Int
        let meddle: @Sendable () async throws -> Void
    }

    private let store: any Store
    private let plan = Mutex<Plan?>(nil)

    init(_ store: any Store) {
        self.store = store
    }

    /// Has something happen once, before the write that follows so many others.
    func meddle(after writes: Int, _ body: @escaping @Sendable () async throws -> Void) {
        plan.withLock { $0 = Plan(writesBefore: writes, meddle: body) }
    }

    /// Whether it happened.
    var isOver: Bool {
        plan.withLock { $0 == nil }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try await due()?()
        return try await store.write(body)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    private func due() -> (@Sendable () async throws -> Void)? {
        plan.withLock { plan in
            guard let planned = plan else { return nil }
            guard planned.writesBefore == 0 else {
                plan?.writesBefore -= 1
                return nil
            }
            plan = nil
            return planned.meddle
        }
    }
}
