// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

@Suite("Columns of an import")
struct ImportColumnsTests {
    @Test("F1: columns are found by name in any order and case, others are named and not read")
    func anyOrder() throws {
        let text = """
            comment,Phone,MAILBOXTYPE, first name ,PRIMARY e-mail,"Office, Room",applicant E-mail,alias addresses,,LAST NAME
            c,1,personal,Jörg,j@mail.example.org,2,,k@mail.example.org,3,Müller
            """
        let plan = try ImportDesk().plan(text)
        #expect(plan.isStorable && plan.ignoredColumns == ["Phone", "Office, Room", "column 9"])
        let draft = try #require(plan.creations.first?.draft)
        #expect(draft.displayName == "Müller, Jörg" && draft.comment == "c" && draft.type == .personal)
        #expect(draft.addresses == ["j@mail.example.org", "k@mail.example.org"])
    }

    @Test("F1: every missing column is named, and no line is judged")
    func missingColumns() throws {
        let plan = try ImportDesk().plan("Last Name,First Name,Primary E-Mail,Type,Comment\n,,,,\nx")
        #expect(
            plan.places == ["1 Alias Addresses F1", "1 Mailboxtype F1", "1 Applicant E-Mail F1"]
                && plan.faults.allSatisfy { $0.reason == .columnMissing }
        )
        #expect(plan.ignoredColumns == ["Type"])
    }

    @Test("F1: a column that stands twice is named")
    func columnTwice() throws {
        let plan = try ImportDesk().plan(ImportDesk.header + ",comment\n")
        #expect(plan.places == ["1 Comment F1"] && plan.faults.first?.reason == .columnTwice)
    }

    @Test("F1: a line with more or fewer cells than the header is a fault")
    func cellCount() throws {
        let plan = try ImportDesk().plan(
            lines: "Müller, Jörg,j@mail.example.org,,personal,,,",
            "A,B,a@mail.example.org,,personal",
            "A,B,a@mail.example.org,,personal,,"
        )
        #expect(plan.faults.map(\.reason) == [.cellCount(8, expected: 7), .cellCount(5, expected: 7)])
        #expect(plan.places == ["2 - F1", "3 - F1"] && plan.creations.count == 1)
    }

    @Test(
        "F1: aliases stand apart by comma, semicolon or any white space",
        arguments: [
            "b@lab.example.org,c@mail.example.org", "b@lab.example.org;c@mail.example.org",
            "b@lab.example.org c@mail.example.org",
            " ,b@lab.example.org ;\n\u{A0}c@mail.example.org; ", "b@lab.example.org\r\nc@mail.example.org",
        ]
    )
    func aliases(cell: String) throws {
        let plan = try ImportDesk().plan(lines: "A,,a@mail.example.org,\"\(cell)\",personal,,")
        #expect(plan.creations.first?.draft.addresses.dropFirst() == ["b@lab.example.org", "c@mail.example.org"])
    }

    @Test("F2: the type is trimmed and read in any case", arguments: [" personal ", "Personal", "\tPERSONAL"])
    func typeTrimmed(cell: String) throws {
        #expect(
            try ImportDesk().plan(lines: "A,,a@mail.example.org,,\(cell),,").creations.first?.draft.type == .personal
        )
    }

    @Test("F2: other types are reported as skipped, whatever else stands on the line")
    func otherTypes() throws {
        let plan = try ImportDesk().plan(
            lines: "A,,a@mail.example.org,,personal,,",
            "B,,no address,x y z,Room,,",
            "C,,a@mail.example.org,, shared ,,"
        )
        #expect(plan.isStorable && plan.creations.count == 1)
        #expect(plan.skipped.map(\.line) == [3, 4] && plan.skipped.map(\.type) == ["Room", "shared"])
    }

    @Test("F2: a line without a type is a fault, not skipped")
    func missingType() throws {
        let plan = try ImportDesk().plan(lines: "A,,a@mail.example.org,, ,,")
        #expect(plan.places == ["2 Mailboxtype F2"] && plan.skipped.isEmpty)
    }

    @Test("F2: a type other than the stored one is a fault")
    func storedType() throws {
        var desk = try ImportDesk()
        try desk.register(.functional, "info@mail.example.org", name: "Information")
        let plan = try desk.plan(lines: "Information,,info@mail.example.org,,personal,,")
        #expect(plan.places == ["2 Mailboxtype M2"] && plan.faults.first?.reason == .refused(.typeEdited(.functional)))
    }

    @Test("F3: a functional mailbox has its name under Last Name, and its applicant")
    func functional() throws {
        let plan = try ImportDesk().plan(
            lines: "\"Information, Desk\", ,info@mail.example.org,,functional, Anna@example.org ,",
            "Press,,press@mail.example.org,,functional,,"
        )
        #expect(plan.isStorable && plan.creations.map(\.draft.displayName) == ["Information, Desk", "Press"])
        #expect(plan.creations.map(\.draft.applicantAddress?.comparisonKey) == ["anna@example.org", nil])
    }

    @Test("F3: a functional mailbox with a first name, and a personal one with an applicant, are faults")
    func namesAndApplicants() throws {
        let plan = try ImportDesk().plan(
            lines: "Info,Desk,info@mail.example.org,,functional,anna@example.org,",
            "A,B,a@mail.example.org,,personal,anna@example.org,"
        )
        #expect(plan.places == ["2 First Name F3", "3 Applicant E-Mail M1"] && plan.creations.isEmpty)
        #expect(plan.faults.last?.reason == .refused(.applicantOfPersonal))
    }

    @Test(
        "F3: the name of a personal mailbox is put together of what is given",
        arguments: [
            ("Müller,Jörg", "Müller, Jörg"), ("Müller,", "Müller"), (",Jörg", ", Jörg"),
            ("\"von A, B\",C", "von A, B, C"),
        ]
    )
    func personalNames(cells: String, name: String) throws {
        let plan = try ImportDesk().plan(lines: "\(cells),a@mail.example.org,,personal,,")
        #expect(plan.creations.first?.draft.displayName == name)
    }
}

extension MailboxDraft {
    fileprivate var addresses: [String] {
        ([address] + aliases).map(\.description)
    }
}
