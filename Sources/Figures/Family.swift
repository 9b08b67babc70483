// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a figure is, in the words of the text format.
enum FigureKind: String, Sendable, Hashable {
    case counter
    case gauge
    case histogram
}

/// One figure with one set of labels.
protocol Series: AnyObject, Sendable {
    static var kind: FigureKind { get }

    /// Its lines, each with a newline at its end.
    func lines(_ name: String, _ labels: SeriesLabels) -> String
}

/// All series of one name.
struct Family: Sendable {
    let kind: FigureKind
    var series: [SeriesLabels: any Series] = [:]

    func text(named name: String) -> String {
        let sorted = series.sorted { $0.key < $1.key }
        return "# TYPE \(name) \(kind.rawValue)\n" + sorted.map { $0.value.lines(name, $0.key) }.joined()
    }
}
