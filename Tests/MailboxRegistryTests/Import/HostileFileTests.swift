// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Testing

@Suite("Hostile files for an import")
struct HostileFileTests {
    private let good = "A,B,a@mail.example.org,,personal,,"

    @Test("F4: a quote that is never closed is named by the line that opens it")
    func unclosedQuote() throws {
        let plan = try ImportDesk().plan(lines: good, "\"C,D,c@mail.example.org,,personal,,", good, good)
        #expect(plan.places == ["3 Last Name F4"])
        #expect(plan.faults.first?.reason == .text(.unclosedQuote))
        #expect(!plan.isStorable && plan.creations.count == 1)
    }

    @Test("F4: a quote amid a cell, and text behind a closing one, are faults of that line alone")
    func strayQuotes() throws {
        let plan = try ImportDesk().plan(
            lines: "A \"B\",,a@mail.example.org,,personal,,",
            "\"C\"D,,c@mail.example.org,,personal,,",
            " \"E\",,e@mail.example.org,,personal,,\"F\" ",
            "G,,g@mail.example.org,,personal,,"
        )
        #expect(plan.places == ["2 Last Name F4", "3 Last Name F4", "4 Last Name F4", "4 Comment F4"])
        #expect(
            plan.faults.map(\.reason) == [.quoteInside, .afterQuote, .quoteInside, .afterQuote].map { .text($0) }
        )
        #expect(plan.addresses == ["g@mail.example.org"])
    }

    @Test("F4: lines are counted through quoted line ends, before and within the faulty row")
    func lineNumbers() throws {
        let plan = try ImportDesk().plan(
            lines: "A,,a@mail.example.org,,personal,,\"1\n2\r\n3\"",
            "\"B\nB\",,b@mail.example.org,,personal,,B\"",
            ",,c,,personal,,"
        )
        #expect(plan.places == ["6 Comment F4", "7 Primary E-Mail M1"])
    }

    @Test(
        "F4: NUL and lone carriage returns are faults, not text",
        arguments: [
            ("a\u{0}b", CSVFault.nul), ("\"\u{0}\"", .nul), ("a\rb", .loneCarriageReturn), ("\r", .loneCarriageReturn),
        ]
    )
    func controlOctets(cell: String, fault: CSVFault) throws {
        let plan = try ImportDesk().plan(lines: "\(cell),,a@mail.example.org,,personal,,")
        #expect(plan.places == ["2 Last Name F4"] && plan.faults.first?.reason == .text(fault))
    }

    @Test("M1: other control characters are refused where they stand, as by hand")
    func controlCharacters() throws {
        let plan = try ImportDesk().plan(lines: "\"A\nBcc: x\",,a@mail.example.org,,personal,,\u{1}")
        #expect(plan.places == ["2 Last Name M1", "2 Comment M1"])
    }

    @Test("F4: UTF-16 is named as such, with its mark or without", arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []])
    func utf16(mark: [UInt8]) throws {
        let octets = mark + ImportDesk.header.utf8.flatMap { [$0, 0] }
        let plan = try ImportDesk().plan(octets)
        #expect(plan.faults.first?.line == 1 && plan.faults.first?.rule == "F4" && plan.creations.isEmpty)
        #expect(plan.faults.first?.description.contains("UTF-8") == true)
    }

    @Test("F4: the mark of UTF-8 contradicts another encoding that was said")
    func contradictingMark() throws {
        let plan = try ImportDesk().plan(Array("\u{FEFF}\(ImportDesk.header)\n\(good)".utf8), as: .windows1252)
        #expect(plan.faults.map(\.reason) == [.text(.markOfUTF8)])
    }

    @Test("F4: a file of 9 MB is refused unread, and a cell that no field can need")
    func sizes() throws {
        let large = try ImportDesk().plan(Array(repeating: UInt8(ascii: "a"), count: 9_000_000))
        #expect(large.faults.map(\.reason) == [.text(.fileTooLarge(octets: 9_000_000, maximum: 8 << 20))])
        let cell = String(repeating: "x", count: 40_000)
        let long = try ImportDesk().plan(lines: "\(cell),,a@mail.example.org,,personal,,", good)
        #expect(long.faults.map(\.reason) == [.text(.cellTooLong(octets: 40_000, maximum: 32 << 10))])
    }

    @Test("F4: the longest comment with the most octets is taken")
    func longestComment() throws {
        let comment = String(repeating: "𝕏", count: 4000)
        #expect(try ImportDesk().plan(lines: "A,,a@mail.example.org,,personal,,\(comment)").isStorable)
        let longer = try ImportDesk().plan(lines: "A,,a@mail.example.org,,personal,,\(comment)x")
        #expect(longer.places == ["2 Comment M1"])
    }

    @Test("F4: a line of a million cells and a file of a million lines end early")
    func counts() throws {
        let commas = String(repeating: ",", count: 1_000_000)
        let wide = try ImportDesk().plan("\(ImportDesk.header)\n\(commas)\n\(good)\n")
        #expect(wide.faults.map(\.reason) == [.text(.tooManyCells(maximum: 64))] && wide.creations.count == 1)
        let tall = try ImportDesk().plan("\(ImportDesk.header)\n" + String(repeating: "x\n", count: 1_000_000))
        #expect(tall.faultCount == 100_001 && tall.faults.count == 10_000 && !tall.isStorable)
    }

    @Test(
        "F1: an empty file, and one without a header, say which columns are to be named",
        arguments: ["", "\u{FEFF}"]
    )
    func empty(text: String) throws {
        let plan = try ImportDesk().plan(text)
        #expect(plan.faults.map(\.reason) == [.headerMissing])
        #expect(try ImportDesk().plan(good).faults.count == 7)
    }

    @Test("F5: a cell of ten thousand aliases is counted, each one that is no address named")
    func manyAliases() throws {
        let cell = String(repeating: "x ", count: 10_000)
        let plan = try ImportDesk().plan(lines: "A,,a@mail.example.org,\(cell),personal,,")
        #expect(plan.faultCount == 10_000 && plan.faults.allSatisfy { $0.line == 2 && $0.rule == "M1" })
    }
}
