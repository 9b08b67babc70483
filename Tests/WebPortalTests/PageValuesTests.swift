// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WebPortal

@Suite("Values of a page")
struct PageValuesTests {
    private struct Row: Sendable {
        let name: String
        let hint: String?
    }

    private struct View: Sendable {
        let rows: [Row]
        let message: Row?
        let nothing: Row?
        let count: Int
        let isLong: Bool
        let texts: Texts
    }

    private let values = PageValues(
        View(
            rows: [Row(name: "a", hint: nil), Row(name: "b", hint: "c")],
            message: Row(name: "m", hint: "h"),
            nothing: nil,
            count: 3,
            isLong: true,
            texts: Texts(.english)
        )
    )

    @Test("words, numbers and truths stay what they are")
    func plain() {
        #expect(values.child(named: "count") as? Int == 3)
        #expect(values.child(named: "isLong") as? Bool == true)
        #expect(values.child(named: "texts") is Texts)
    }

    @Test("what is not there is not there, whatever kind of nothing it is")
    func nothing() throws {
        #expect(values.child(named: "nothing") == nil)
        #expect(values.child(named: "other") == nil)
        let rows = try #require(values.child(named: "rows") as? [Any])
        #expect((rows.first as? PageValues)?.child(named: "hint") == nil)
    }

    @Test("views in views and lists are read too")
    func nested() throws {
        let message = try #require(values.child(named: "message") as? PageValues)
        #expect(message.child(named: "name") as? String == "m")
        let rows = try #require(values.child(named: "rows") as? [Any])
        #expect(rows.compactMap { ($0 as? PageValues)?.child(named: "name") as? String } == ["a", "b"])
    }
}
