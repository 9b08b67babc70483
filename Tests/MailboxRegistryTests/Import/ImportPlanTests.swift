// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

@Suite("What an import comes to")
struct ImportPlanTests {
    private func line(_ address: String, _ aliases: String = "", name: String = "A,B", comment: String = "") -> String {
        "\(name),\(address),\"\(aliases)\",personal,,\(comment)"
    }

    @Test("F5: the faults of all lines are told together, by line, column and rule")
    func allFaults() throws {
        var desk = try ImportDesk()
        try desk.register(
            .functional,
            "info@mail.example.org",
            name: "Info",
            applicant: "anna@example.org",
            isLinked: true
        )
        let plan = try desk.plan(
            lines: line("a@mail.example.org", "b@mail.example.org c@mail.example.org d@lab.example.org"),
            line("e@mail.example.org", "e@other.example.org, f@example.org"),
            line("g@lab.example.org"),
            line("anna@example.org"),
            line("h@mail.example.org", "dean@example.org"),
            line("jörg@mail.example.org"),
            line(""),
            "Info,First,i@mail.example.org,,functional,nobody@example.org,",
            "Other,,info@mail.example.org,,functional,bert@example.org,"
        )
        #expect(
            plan.places == [
                "2 Alias Addresses M1", "3 Alias Addresses M5", "3 Alias Addresses M5", "4 Primary E-Mail M12",
                "5 Primary E-Mail M12", "5 Primary E-Mail M12", "6 Alias Addresses M5", "6 Alias Addresses M12",
                "7 Primary E-Mail M1", "8 Primary E-Mail M1", "9 First Name F3", "9 Applicant E-Mail C2",
                "10 Last Name M7", "10 Applicant E-Mail M7",
            ]
        )
        #expect(!plan.isStorable && plan.faultCount == plan.faults.count)
        #expect(plan.faults.allSatisfy { !$0.description.isEmpty })
    }

    @Test("F5: the same address twice in the file, by case, by IDN form, as alias, names the earlier line")
    func twiceInFile() throws {
        var desk = try ImportDesk()
        desk.world.domains.append(
            RegisteredDomain(name: try MailDomain("straße.example.org"), kind: .managed, contacts: [try user("nap1")])
        )
        let plan = try desk.plan(
            lines: line("a@mail.example.org", "s@straße.example.org"),
            line("A@MAIL.example.org"),
            line("b@mail.example.org", "S@xn--strae-oqa.example.org a@mail.example.org"),
            line("c@mail.example.org", "c@Mail.example.org"),
            line("d@mail.example.org")
        )
        #expect(
            plan.places == [
                "3 Primary E-Mail M4", "4 Alias Addresses M4", "4 Alias Addresses M4", "5 Alias Addresses M4",
            ]
        )
        #expect(plan.faults.prefix(3).allSatisfy { $0.description.contains("line 2") })
        #expect(plan.addresses == ["a@mail.example.org", "d@mail.example.org"])
    }

    @Test("F5: an address of another mailbox is refused once, also where an earlier line has it too")
    func takenElsewhere() throws {
        var desk = try ImportDesk()
        try desk.register(.personal, "a@mail.example.org", aliases: ["b@mail.example.org"])
        let plan = try desk.plan(
            lines: line("c@mail.example.org", "A@mail.example.org"),
            line("b@mail.example.org"),
            line("d@mail.example.org", "b@mail.example.org")
        )
        #expect(plan.places == ["2 Alias Addresses M4", "3 Primary E-Mail M4", "4 Alias Addresses M4"])
        #expect(plan.faults.last?.description.contains("line 3") == true)
    }

    @Test("F5: a cell that cannot be read hides nothing else on its line, and changes nothing")
    func unreadCells() throws {
        var desk = try ImportDesk()
        try desk.register(
            .functional,
            "info@mail.example.org",
            name: "Info",
            aliases: ["i@mail.example.org"],
            applicant: "anna@example.org",
            isLinked: true
        )
        let plan = try desk.plan(lines: "Other,,info@mail.example.org,x,functional,y,\u{1}")
        #expect(plan.faultCount == 4)
        #expect(
            Set(plan.places) == [
                "2 Alias Addresses M1", "2 Applicant E-Mail M1", "2 Last Name M7", "2 Comment M1",
            ]
        )
    }

    @Test("F6: lines create, change or leave mailboxes, and what is not named is left out")
    func counts() throws {
        var desk = try ImportDesk()
        let same = try desk.register(.personal, "same@mail.example.org", name: "A, B", aliases: ["x@mail.example.org"])
        let other = try desk.register(.personal, "other@mail.example.org", name: "A, B", comment: "old")
        try desk.register(.personal, "unnamed@mail.example.org", name: "Unnamed")
        let plan = try desk.plan(
            lines: line("Same@mail.example.org", "X@mail.example.org"),
            line("other@mail.example.org", "y@mail.example.org", comment: "new"),
            line("new@mail.example.org"),
            "Room,,room@mail.example.org,,room,,"
        )
        #expect(plan.isStorable && plan.unchangedCount == 1 && plan.skipped.count == 1)
        #expect(plan.creations.map(\.line) == [4] && plan.addresses == ["new@mail.example.org"])
        let change = try #require(plan.changes.first)
        #expect(
            plan.changes.count == 1 && change.line == 3 && change.mailbox == other.id && change.address == other.address
        )
        #expect(Set(change.fields) == [.aliases, .comment])
        #expect(same.aliases.map(\.description) == ["x@mail.example.org"])
    }

    @Test("F6: the edit of a change does through the state machine what the plan says")
    func editApplies() throws {
        var desk = try ImportDesk()
        try desk.register(.personal, "a@mail.example.org", name: "Old", aliases: ["x@mail.example.org"], isLinked: true)
        let plan = try desk.plan(lines: "Old,,a@mail.example.org,y@mail.example.org,personal,,\"'=1\nnew\"")
        let change = try #require(plan.changes.first)
        var scenario = try Scenario(.personal, "a@mail.example.org", aliases: ["x@mail.example.org"])
        try scenario.edit(MailboxEdit(displayName: "Old"))
        try scenario.edit(change.edit)
        #expect(scenario.state.mailbox.aliases.map(\.description) == ["y@mail.example.org"])
        #expect(scenario.state.mailbox.comment == "=1\nnew")
    }

    @Test("F6, M7: name and applicant of a linked mailbox change only while it is inactive, its comment always")
    func linked() throws {
        var desk = try ImportDesk()
        try desk.register(.personal, "a@mail.example.org", name: "A, B", isLinked: true)
        #expect(try desk.plan(lines: line("a@mail.example.org", comment: "x")).changes.map(\.fields) == [[.comment]])
        #expect(try desk.plan(lines: line("a@mail.example.org", name: "A,C")).places == ["2 Last Name M7"])
    }

    @Test("F6: an applicant who left the directory, and aliases of a domain given up, stay without fault")
    func staleFields() throws {
        var desk = try ImportDesk()
        try desk.register(
            .functional,
            "info@mail.example.org",
            name: "Info",
            aliases: ["i@other.example.org"],
            applicant: "gone@example.org"
        )
        let plan = try desk.plan(lines: "Info,,info@mail.example.org,i@other.example.org,functional,gone@example.org,x")
        #expect(plan.isStorable && plan.changes.map(\.fields) == [[.comment]])
    }

    @Test("D1, D2: a domain that is not the contact's, and one of the directory, take no file")
    func domains() throws {
        let desk = try ImportDesk()
        let file = Array("\(ImportDesk.header)\n".utf8)
        let domain = try MailDomain("mail.example.org")
        #expect(refusal { try desk.plan(file, by: contact("nap2")) } == .unknownDomain(domain))
        #expect(
            refusal { try desk.plan(file, into: "example.org") } == .domainNotManaged(try MailDomain("example.org"))
        )
        #expect(try desk.plan(file, by: .administrator).isStorable)
    }
}
