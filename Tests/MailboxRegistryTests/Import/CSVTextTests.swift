// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

@Suite("The text of an import")
struct CSVTextTests {
    private let lines = [
        "Last Name;First Name;Primary E-Mail;Alias Addresses;Mailboxtype;Applicant E-Mail;Comment",
        "Müller;Jörg;joerg@mail.example.org;;personal;;\"two; cells\"",
    ]

    private func comment(_ octets: [UInt8], as encoding: CSVEncoding = .utf8) throws -> String? {
        try ImportDesk().plan(octets, as: encoding).creations.first?.draft.comment
    }

    private func commented(_ cell: String) throws -> MailboxImportPlan {
        try ImportDesk().plan(lines: "A,B,a@mail.example.org,,personal,,\(cell)")
    }

    @Test("F4: with and without mark, lines ended by LF or CR LF, the last one by neither", arguments: ["\n", "\r\n"])
    func lineEnds(end: String) throws {
        for mark in ["", "\u{FEFF}"] {
            for last in ["", end, end + end] {
                let plan = try ImportDesk().plan(mark + lines.joined(separator: end) + last)
                #expect(plan.isStorable && plan.creations.count == 1)
                #expect(plan.creations.first?.draft.displayName == "Müller, Jörg")
                #expect(plan.creations.first?.draft.comment == "two; cells")
            }
        }
    }

    @Test("F4: comma or semicolon, told by the header, whatever stands in quotes or in the lines")
    func delimiters() throws {
        let comma = try commented("a;b;c;d;e;f;g;h;i")
        #expect(comma.creations.first?.draft.comment == "a;b;c;d;e;f;g;h;i")
        let quoted = ImportDesk.header.split(separator: ",").joined(separator: "\";\"")
        let text = "\"\(quoted)\";\"a,b,c,d,e,f,g,h,i\"\nA;B;a@mail.example.org;;personal;;x,y;\n"
        let semicolon = try ImportDesk().plan(text)
        #expect(semicolon.isStorable && semicolon.creations.first?.draft.comment == "x,y")
    }

    @Test("F4: quoted cells hold delimiters, doubled quotes and line ends as they are")
    func quotes() throws {
        #expect(try commented("\"a \"\"b\"\", c\"").creations.first?.draft.comment == "a \"b\", c")
        #expect(try commented("\"one\ntwo\r\nthree\"").creations.first?.draft.comment == "one\ntwo\r\nthree")
        #expect(try commented("\"\"").creations.first?.draft.comment == "")
        #expect(try commented("\"\"\"\"").creations.first?.draft.comment == "\"")
        #expect(try commented(" blank ").creations.first?.draft.comment == " blank ")
    }

    @Test("F4: Windows-1252 is read when it is said, and only then")
    func windows1252() throws {
        let octets = Array((ImportDesk.header + "\nM,J,j@mail.example.org,,personal,,").utf8) + [0xFC, 0x80, 0x9F]
        #expect(try comment(octets, as: .windows1252) == "ü€Ÿ")
        let refused = try ImportDesk().plan(octets)
        #expect(refused.places == ["2 Comment F4"])
        #expect(refused.faults.first?.description.contains("windows-1252") == true)
        let undefined = try ImportDesk().plan(octets + [0x81], as: .windows1252)
        #expect(undefined.places == ["2 Comment F4"])
    }

    @Test(
        "F4: octets that are no UTF-8 are a fault of their cell",
        arguments: [
            [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
        ] as [[UInt8]]
    )
    func strictUTF8(octets: [UInt8]) throws {
        let text = Array("\nA,B,a@mail.example.org,,personal,,\"one\n".utf8) + octets + Array("\"\n".utf8)
        let plan = try ImportDesk().plan(Array(ImportDesk.header.utf8) + text)
        #expect(plan.places == ["2 Comment F4"] && plan.creations.isEmpty)
        #expect(plan.faults.first?.reason == .text(.notText(.utf8)))
    }

    @Test(
        "F4: an apostrophe before a formula character is taken away, any other stays",
        arguments: [
            ("'=1+1", "=1+1"), ("'+49", "+49"), ("'-", "-"), ("'@x", "@x"), ("''", "'"), ("''a", "'a"), ("'", "'"),
            ("'a", "'a"), ("\"'\tx\"", "\tx"), ("\"'\rx\"", "\rx"), ("=1+1", "=1+1"), ("''=1", "'=1"),
        ]
    )
    func formulas(cell: String, comment: String) throws {
        let plan = try commented(cell)
        #expect(plan.isStorable && plan.creations.first?.draft.comment == comment)
    }

    @Test("F4: addresses are never escaped, so nothing is taken away from them")
    func addressesStay() throws {
        let cells = "'-A,,'=a@mail.example.org,'+b@mail.example.org"
        let plan = try ImportDesk().plan(lines: "\(cells),personal,,", "\(cells),'-personal,,")
        #expect(plan.skipped.map(\.type) == ["-personal"])
        #expect(plan.creations.first?.draft.address.description == "'=a@mail.example.org")
        #expect(plan.creations.first?.draft.aliases.map(\.description) == ["'+b@mail.example.org"])
        #expect(plan.creations.first?.draft.displayName == "-A")
    }

    @Test("F4: lines on which nothing stands are passed")
    func blankLines() throws {
        let plan = try ImportDesk().plan(lines: "", "A,B,a@mail.example.org,,personal,,", ",,,,,,", "", "\"\"")
        #expect(plan.isStorable && plan.addresses == ["a@mail.example.org"] && plan.skipped.isEmpty)
    }
}
