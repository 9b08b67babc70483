// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A moment in whole seconds since 1970-01-01T00:00:00Z, the only kind of time Siegel stores, signs and sends.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let secondsSince1970: Int64

    /// Makes a moment of a count of seconds.
    ///
    /// - Parameter secondsSince1970: Seconds since 1970-01-01T00:00:00Z.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Whether one moment lies before another.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The moment that lies a number of whole seconds later.
    public static func + (moment: Self, duration: Duration) -> Self {
        Self(secondsSince1970: moment.secondsSince1970 &+ duration.components.seconds)
    }

    /// The moment that lies a number of whole seconds earlier.
    public static func - (moment: Self, duration: Duration) -> Self {
        Self(secondsSince1970: moment.secondsSince1970 &- duration.components.seconds)
    }

    /// How much time lies between two moments; negative when the left one is earlier.
    public static func - (left: Self, right: Self) -> Duration {
        .seconds(left.secondsSince1970 &- right.secondsSince1970)
    }
}

extension Duration {
    /// A number of days of 24 hours each.
    ///
    /// - Parameter count: How many days.
    /// - Returns: The same time as seconds.
    public static func days(_ count: Int) -> Self {
        .seconds(count * 86400)
    }
}
