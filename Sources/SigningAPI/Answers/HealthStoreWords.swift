// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How the store is.
public struct HealthStoreWords: Codable, Sendable, Hashable {
    /// The database, `sqlite`.
    public let engine: String
    /// Whether it takes changes.
    public let writable: Bool
    /// How durable the writer’s commits are, `full`.
    public let synchronous: String?

    /// Makes the words of one store.
    public init(engine: String, writable: Bool, synchronous: String? = nil) {
        self.engine = engine
        self.writable = writable
        self.synchronous = synchronous
    }
}
