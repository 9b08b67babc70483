// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import Synchronization

/// Times as a histogram of seconds with fixed limits: from half a millisecond to ten seconds.
final class TimedFigure: Series, TimerHandler {
    static let kind = FigureKind.histogram
    /// The upper limits of the buckets, and how they are written.
    private static let limits: [(nanoseconds: Int64, text: String)] = [
        (500_000, "0.0005"), (1_000_000, "0.001"), (2_500_000, "0.0025"), (5_000_000, "0.005"), (10_000_000, "0.01"),
        (25_000_000, "0.025"), (50_000_000, "0.05"), (100_000_000, "0.1"), (250_000_000, "0.25"),
        (500_000_000, "0.5"), (1_000_000_000, "1"), (2_500_000_000, "2.5"), (5_000_000_000, "5"),
        (10_000_000_000, "10"),
    ]

    private struct Times {
        /// How many times fell into each bucket alone; the last one has no limit.
        var counts = [Int64](repeating: 0, count: TimedFigure.limits.count + 1)
        var seconds = 0.0
    }

    private let times = Mutex(Times())

    func recordNanoseconds(_ duration: Int64) {
        let bucket = Self.limits.firstIndex { duration <= $0.nanoseconds } ?? Self.limits.count
        times.withLock { times in
            times.counts[bucket] += 1
            times.seconds += Double(max(0, duration)) / 1e9
        }
    }

    func lines(_ name: String, _ labels: SeriesLabels) -> String {
        let times = times.withLock { $0 }
        var total: Int64 = 0
        var lines = ""
        for (count, limit) in zip(times.counts, Self.limits.map(\.text) + ["+Inf"]) {
            total += count
            lines += "\(name)_bucket\(labels.inBraces(and: "le=\"\(limit)\"")) \(total)\n"
        }
        lines += "\(name)_sum\(labels.inBraces()) \(NumberText.of(times.seconds))\n"
        return lines + "\(name)_count\(labels.inBraces()) \(total)\n"
    }
}
