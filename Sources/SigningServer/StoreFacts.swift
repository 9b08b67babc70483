// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the store says about itself.
public struct StoreFacts: Sendable, Hashable {
    /// `sqlite` or `postgresql`.
    public let engine: String
    /// The durability that the engine itself reports, such as `full`.
    public let synchronous: String?

    /// Names the facts.
    ///
    /// - Parameters:
    ///   - engine: `sqlite` or `postgresql`.
    ///   - synchronous: The durability that the engine itself reports.
    public init(engine: String, synchronous: String?) {
        self.engine = engine
        self.synchronous = synchronous
    }
}
