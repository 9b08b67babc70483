// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import Testing

@testable import Figures

@Suite("Figures")
struct FiguresTests {
    @Test("counters, gauges and times stand in the text in a fixed order, with their kinds")
    func text() {
        let figures = Figures()
        let timer = figures.makeTimer(label: "wait", dimensions: [("route", "GET /x")])
        for nanoseconds: Int64 in [500_000, 500_001, 20_000_000_000] { timer.recordNanoseconds(nanoseconds) }
        figures.makeRecorder(label: "lane", dimensions: [("lane", "b")], aggregate: false).record(Int64(3))
        figures.makeRecorder(label: "lane", dimensions: [("lane", "a")], aggregate: false).record(0.5)
        figures.makeCounter(label: "calls", dimensions: []).increment(by: 2)
        let text = figures.text
        let head = """
            # TYPE calls counter
            calls 2
            # TYPE lane gauge
            lane{lane="a"} 0.5
            lane{lane="b"} 3
            # TYPE wait_seconds histogram
            wait_seconds_bucket{route="GET /x",le="0.0005"} 1
            wait_seconds_bucket{route="GET /x",le="0.001"} 2

            """
        #expect(text.hasPrefix(head))
        let tail = """
            wait_seconds_bucket{route="GET /x",le="10"} 2
            wait_seconds_bucket{route="GET /x",le="+Inf"} 3
            wait_seconds_sum{route="GET /x"} 20.001000001
            wait_seconds_count{route="GET /x"} 3

            """
        #expect(text.hasSuffix(tail))
    }

    @Test("the same name and labels are the same figure, in whatever order the labels come")
    func same() {
        let figures = Figures()
        figures.makeCounter(label: "calls", dimensions: [("a", "1"), ("b", "2")]).increment(by: 1)
        figures.makeCounter(label: "calls", dimensions: [("b", "2"), ("a", "1")]).increment(by: 1)
        #expect(figures.text == "# TYPE calls counter\ncalls{a=\"1\",b=\"2\"} 2\n")
    }

    @Test("no value of a label breaks its line, and no name is one that the format does not have")
    func escaping() {
        let figures = Figures()
        figures.makeCounter(label: "9 bad-name", dimensions: [("wh:at", "a\"b\\c\nd")]).increment(by: 1)
        #expect(figures.text == "# TYPE _9_bad_name counter\n_9_bad_name{wh_at=\"a\\\"b\\\\c\\nd\"} 1\n")
    }

    @Test("a counter never falls")
    func growing() {
        let figures = Figures()
        let counter = figures.makeCounter(label: "calls", dimensions: [])
        counter.increment(by: 5)
        counter.increment(by: -3)
        figures.destroyCounter(counter)
        #expect(figures.text.hasSuffix("calls 5\n"))
    }

    @Test("a name has one kind, and there are only so many figures")
    func bounds() {
        let figures = Figures(mostSeries: 3)
        figures.makeCounter(label: "calls", dimensions: []).increment(by: 1)
        figures.makeRecorder(label: "calls", dimensions: [("a", "b")], aggregate: false).record(Int64(7))
        figures.makeRecorder(label: "calls", dimensions: [], aggregate: false).record(Int64(7))
        for number in 0..<10 { figures.makeCounter(label: "more", dimensions: [("n", "\(number)")]).increment(by: 1) }
        #expect(
            figures.text == "# TYPE calls counter\ncalls 1\n# TYPE more counter\nmore{n=\"0\"} 1\nmore{n=\"1\"} 1\n"
        )
    }

    @Test("what is counted at once is counted in full")
    func concurrency() async {
        let figures = Figures()
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1000 {
                        figures.makeCounter(label: "calls", dimensions: []).increment(by: 1)
                        figures.makeTimer(label: "wait", dimensions: []).recordNanoseconds(1)
                    }
                }
            }
        }
        #expect(figures.text.contains("calls 8000\n") && figures.text.contains("wait_seconds_count 8000\n"))
    }

    @Test(
        "numbers that are none have the format's words",
        arguments: [(Double.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (-2, "-2"), (0.25, "0.25")]
    )
    func numbers(value: Double, expected: String) {
        #expect(NumberText.of(value) == expected)
    }
}
