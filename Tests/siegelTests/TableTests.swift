// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import siegel

@Suite("Tables and fields")
struct TableTests {
    @Test("columns are as wide as their widest cell, counted in scalars")
    func widths() {
        var table = Table("NAME", "X", "LAST")
        table.add("Jörg", "1", "long tail")
        table.add("Anneliese", nil, "")
        #expect(table.lines == ["NAME       X  LAST", "Jörg       1  long tail", "Anneliese  -  "])
    }

    @Test("a table without rows says so")
    func empty() {
        #expect(Table("A", "B").lines == ["none"])
    }

    @Test("a cell cannot begin a new line")
    func lineBreak() {
        var table = Table("A")
        table.add("x\n9999  forged")
        #expect(table.lines == ["A", "x\\u{a}9999  forged"])
    }

    @Test("fields without a value are left out, and labels are aligned")
    func fields() {
        var list = FieldList()
        list.add("a", 1)
        list.add("long", String?.none)
        list.add("names", ["x", "y"])
        list.add("none", [String]())
        list.add("b", "c\u{1B}d")
        #expect(list.lines == ["a      1", "names  x, y", "b      c\\u{1b}d"])
    }
}
