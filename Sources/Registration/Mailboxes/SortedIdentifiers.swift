// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// Random identifiers in ascending order: an index takes them one behind the other, and touches few of its pages twice.
struct SortedIdentifiers: Sendable {
    private typealias Bits = (high: UInt64, low: UInt64)

    /// As many as an import may register.
    private static let most = 100_000

    private var drawn: [Bits]
    private var next = 0
    private let random: @Sendable () -> any RandomNumberGenerator

    /// Draws them.
    ///
    /// - Parameters:
    ///   - count: How many will be asked for, about.
    ///   - random: Where they come from.
    init(about count: Int, _ random: @escaping @Sendable () -> any RandomNumberGenerator) {
        self.random = random
        var source = random()
        drawn = (0..<min(count, Self.most)).map { _ in (source.next(), source.next()) }
        drawn.sort { $0 < $1 }
    }

    /// The next identifier; once those that were drawn are gone, one that is only random.
    mutating func draw() -> MailboxID {
        guard next < drawn.count else {
            var source = random()
            return Self.identifier((source.next(), source.next()))
        }
        defer { next += 1 }
        return Self.identifier(drawn[next])
    }

    private static func identifier(_ bits: Bits) -> MailboxID {
        MailboxID(octets: octets(bits.high) + octets(bits.low))
    }

    private static func octets(_ bits: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    }
}
