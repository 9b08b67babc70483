// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import Synchronization

/// A counter.
final class CountedFigure: Series, CounterHandler {
    static let kind = FigureKind.counter
    private let count = Atomic<Int64>(0)

    func increment(by amount: Int64) {
        count.wrappingAdd(max(0, amount), ordering: .relaxed)
    }

    func reset() {
        count.store(0, ordering: .relaxed)
    }

    func lines(_ name: String, _ labels: SeriesLabels) -> String {
        "\(name)\(labels.inBraces()) \(count.load(ordering: .relaxed))\n"
    }
}

/// A gauge: the value that was recorded last.
final class GaugedFigure: Series, RecorderHandler {
    static let kind = FigureKind.gauge
    private let value = Mutex(0.0)

    func record(_ value: Int64) {
        record(Double(value))
    }

    func record(_ value: Double) {
        self.value.withLock { $0 = value }
    }

    func lines(_ name: String, _ labels: SeriesLabels) -> String {
        "\(name)\(labels.inBraces()) \(NumberText.of(value.withLock { $0 }))\n"
    }
}
