// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// How often something happened within an hour, counted by the minute.
///
/// What happened counts for an hour at least and a minute longer at most.
struct HourWindow: Sendable {
    private static let length: Int64 = 61
    private var counts = [Int](repeating: 0, count: Int(Self.length))
    private var newestMinute: Int64 = 0
    private var sum = 0

    /// How often it happened in the hour before a moment.
    mutating func total(at moment: Timestamp) -> Int {
        move(to: Self.minute(of: moment))
        return sum
    }

    /// Counts something in, or out with a negative number; what is an hour old counts nothing.
    mutating func add(_ count: Int, at moment: Timestamp) {
        let minute = Self.minute(of: moment)
        move(to: minute)
        guard minute > newestMinute - Self.length else { return }
        counts[Self.index(of: minute)] += count
        sum += count
    }

    /// Forgets the minutes that are an hour old; a clock that goes back forgets nothing.
    private mutating func move(to minute: Int64) {
        guard minute > newestMinute else { return }
        for passed in max(newestMinute + 1, minute - Self.length + 1)...minute {
            let index = Self.index(of: passed)
            sum -= counts[index]
            counts[index] = 0
        }
        newestMinute = minute
    }

    private static func minute(of moment: Timestamp) -> Int64 {
        max(0, moment.secondsSince1970) / 60
    }

    private static func index(of minute: Int64) -> Int {
        Int(minute % length)
    }
}
