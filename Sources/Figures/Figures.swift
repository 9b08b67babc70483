// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CoreMetrics
import Synchronization

/// The counters, gauges and timers of the process, and their text for Prometheus.
///
/// Only programs name figures and their labels, from closed sets; should one let callers name them, there are only so many
/// and the rest counts nothing.
public final class Figures: Sendable {
    private struct Families {
        var byName: [String: Family] = [:]
        var seriesCount = 0
    }

    private let mostSeries: Int
    private let families = Mutex(Families())

    /// Begins without any figure.
    ///
    /// - Parameter mostSeries: How many figures there may be, each set of labels counted.
    public init(mostSeries: Int = 4096) {
        self.mostSeries = mostSeries
    }

    /// All figures as they stand now, in the text format 0.0.4 of Prometheus; families and series in a fixed order.
    public var text: String {
        let all = families.withLock { $0.byName }
        return all.sorted { $0.key < $1.key }.map { name, family in family.text(named: name) }.joined()
    }

    /// The series of a name and its labels, made where it is new.
    ///
    /// Gives `nil` where the name belongs to a figure of another kind, or where there are too many.
    func series<Handler: Series>(_ label: String, _ dimensions: [(String, String)], _ make: () -> Handler) -> Handler? {
        let (name, labels) = (MetricName.of(label, Handler.kind), SeriesLabels(dimensions))
        return families.withLock { families in
            let family = families.byName[name] ?? Family(kind: Handler.kind)
            if let known = family.series[labels] { return known as? Handler }
            guard family.kind == Handler.kind, families.seriesCount < mostSeries else { return nil }
            let made = make()
            families.byName[name, default: family].series[labels] = made
            families.seriesCount += 1
            return made
        }
    }
}

extension Figures: MetricsFactory {
    /// A counter, which only grows.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions) { CountedFigure() } ?? NOOPMetricsHandler.instance
    }

    /// A gauge, whether its values are asked to be aggregated or not: nothing here does.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        series(label, dimensions) { GaugedFigure() } ?? NOOPMetricsHandler.instance
    }

    /// A histogram of seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(label, dimensions) { TimedFigure() } ?? NOOPMetricsHandler.instance
    }

    /// Does nothing: a figure that vanished and came back would seem to have begun anew.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Does nothing, as for counters.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Does nothing, as for counters.
    public func destroyTimer(_ handler: any TimerHandler) {}
}
