// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Fields of mailboxes")
struct MailboxFieldRulesTests {
    private func refused(
        _ address: String = "a@mail.example.org",
        _ type: Mailbox.MailboxType = .personal,
        displayName: String = "",
        aliases: [String] = [],
        applicant: String? = nil,
        comment: String = "",
        in world: World? = nil
    ) throws -> RegistryRefusal? {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: type,
            displayName: displayName,
            aliases: try aliases.map { try MailAddress($0) },
            applicantAddress: try applicant.map { try MailAddress($0) },
            comment: comment
        )
        let world = try world ?? World()
        return refusal { try Scenario.register(draft, in: world) }
    }

    @Test("M1: all fields are kept as they were entered")
    func allFields() throws {
        let draft = MailboxDraft(
            address: try MailAddress("Info@mail.example.org"),
            type: .functional,
            displayName: "Information",
            aliases: try addresses("i@lab.example.org", "Hi@mail.example.org"),
            applicantAddress: try MailAddress("anna@example.org"),
            comment: "first line\nsecond line"
        )
        let mailbox = try #require(try Scenario.register(draft, in: World()).after?.mailbox)
        #expect(mailbox.address.description == "Info@mail.example.org")
        #expect(
            mailbox.addresses.map(\.description) == [
                "Info@mail.example.org", "i@lab.example.org", "Hi@mail.example.org",
            ]
        )
        #expect(mailbox.displayName == "Information" && mailbox.comment == "first line\nsecond line")
        #expect(mailbox.applicantAddress == draft.applicantAddress && mailbox.type == .functional)
    }

    @Test("M1: two aliases are taken, three are not")
    func aliasCount() throws {
        let three = ["b@mail.example.org", "c@mail.example.org", "d@mail.example.org"]
        #expect(try refused(aliases: Array(three.prefix(2))) == nil)
        #expect(try refused(aliases: three) == .tooManyAliases(count: 3, maximum: 2))
        var world = try World()
        world.policy = try RegistryPolicy(maximumAliases: 3)
        #expect(try refused(aliases: three, in: world) == nil)
    }

    @Test("M1: whoever has more aliases than are allowed now keeps them until they are edited")
    func fewerAliases() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org", "c@mail.example.org"])
        scenario.world.policy = try RegistryPolicy(maximumAliases: 1)
        let same = try addresses("b@mail.example.org", "c@mail.example.org")
        try scenario.edit(MailboxEdit(aliases: same, comment: "imported again"))
        let other = MailboxEdit(aliases: try addresses("b@mail.example.org", "d@mail.example.org"))
        #expect(scenario.refusal(.edit(other, by: Scenario.nap1)) == .tooManyAliases(count: 2, maximum: 1))
        try scenario.edit(MailboxEdit(aliases: try addresses("b@mail.example.org")))
    }

    @Test("M1: only a functional mailbox has an applicant")
    func applicant() throws {
        #expect(try refused(applicant: "anna@example.org") == .applicantOfPersonal)
        #expect(try refused("a@mail.example.org", .functional, applicant: "anna@example.org") == nil)
        var scenario = try Scenario(.personal)
        let edit = MailboxEdit(applicantAddress: try MailAddress("anna@example.org"))
        #expect(scenario.refusal(.edit(edit, by: Scenario.nap1))?.rule == "M1")
    }

    @Test("M1: a name holds no control characters", arguments: ["a\r\nBcc: b", "a\u{0}", "a\u{85}b", "a\u{2028}b"])
    func controlCharacters(name: String) throws {
        #expect(try refused(displayName: name) == .text(.controlCharacter, .displayName))
    }

    @Test("M1: a comment may have lines, but no other control characters")
    func comment() throws {
        #expect(try refused(comment: "a\r\n\tb") == nil)
        #expect(try refused(comment: "a\u{7}") == .text(.controlCharacter, .comment))
    }

    @Test("M1: length is counted in Unicode scalars")
    func length() throws {
        #expect(try refused(displayName: String(repeating: "x\u{302}", count: 128)) == nil)
        let long = String(repeating: "x\u{302}", count: 128) + "x"
        #expect(try refused(displayName: long) == .text(.tooLong(count: 257, maximum: 256), .displayName))
        #expect(try refused(comment: String(repeating: "x", count: 4001))?.rule == "M1")
    }

    @Test("M2: address and type are repeated, never edited")
    func fixedFields() throws {
        var scenario = try Scenario(.personal)
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(address: try MailAddress("INFO@mail.example.org"), type: .personal))
        #expect(!scenario.last.isChange)
        let address = MailboxEdit(address: try MailAddress("other@mail.example.org"))
        #expect(scenario.refusal(.edit(address, by: .administrator))?.rule == "M2")
        let type = MailboxEdit(type: .functional)
        #expect(scenario.refusal(.edit(type, by: .administrator)) == .typeEdited(.personal))
    }

    @Test(
        "M4: an address belongs to one mailbox, whatever its case or form",
        arguments: ["taken@mail.example.org", "TAKEN@Mail.Example.Org"]
    )
    func taken(address: String) throws {
        var world = try World()
        let other = MailboxID(octets: Array(repeating: 9, count: 16))
        world.mailboxes["taken@mail.example.org"] = other
        #expect(try refused(address, in: world)?.rule == "M4")
        #expect(try refused(aliases: [address], in: world) == .addressTaken(MailAddress(address), .aliases))
        #expect(try refused("free@mail.example.org", aliases: ["b@mail.example.org"], in: world) == nil)
    }

    @Test("M4: a host as U-labels and as A-labels is the same")
    func hostForms() throws {
        var world = try World()
        world.domains.append(
            RegisteredDomain(name: try MailDomain("bücher.example.org"), kind: .managed, contacts: [try user("nap1")])
        )
        world.mailboxes["a@xn--bcher-kva.example.org"] = MailboxID(octets: Array(repeating: 9, count: 16))
        #expect(try refused(aliases: ["A@bücher.example.org"], in: world)?.rule == "M4")
    }

    @Test("M4: no address stands twice in a mailbox")
    func twice() throws {
        #expect(try refused(aliases: ["A@mail.example.org"])?.rule == "M4")
        #expect(try refused(aliases: ["b@mail.example.org", "B@mail.example.org"])?.rule == "M4")
    }

    @Test("M4: an edit finds the addresses of other mailboxes, and its own are no conflict")
    func takenOnEdit() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        scenario.world.mailboxes["c@mail.example.org"] = MailboxID(octets: Array(repeating: 9, count: 16))
        let edit = MailboxEdit(aliases: try addresses("b@mail.example.org", "c@mail.example.org"))
        #expect(scenario.refusal(.edit(edit, by: Scenario.nap1))?.rule == "M4")
        try scenario.edit(MailboxEdit(aliases: try addresses("B@mail.example.org", "d@mail.example.org")))
        #expect(scenario.state.mailbox.aliases == (try addresses("b@mail.example.org", "d@mail.example.org")))
    }

    @Test(
        "M5: a new alias lies in a managed domain of the acting contact",
        arguments: [
            ("x@lab.example.org", true), ("x@other.example.org", false), ("x@example.org", false),
            ("x@nowhere.example.org", false), ("x@sub.mail.example.org", false),
        ]
    )
    func aliasDomain(alias: String, isAllowed: Bool) throws {
        let expected = isAllowed ? nil : RegistryRefusal.aliasOutside(try MailAddress(alias))
        #expect(try refused(aliases: [alias]) == expected)
        var scenario = try Scenario(.personal)
        let edit = MailboxEdit(aliases: try addresses(alias))
        #expect(scenario.refusal(.edit(edit, by: Scenario.nap1)) == expected)
    }

    @Test("M5: aliases that stay are not judged again")
    func aliasesThatStay() throws {
        var scenario = try Scenario(.personal, aliases: ["x@lab.example.org"])
        scenario.world.domains.removeAll { $0.name.description == "lab.example.org" }
        try scenario.edit(MailboxEdit(aliases: try addresses("x@lab.example.org", "y@mail.example.org")))
        #expect(scenario.state.mailbox.aliases.count == 2)
    }

    @Test("M12: the primary address lies in exactly the mailbox's domain")
    func primaryDomain() throws {
        let outside = try MailAddress("a@sub.mail.example.org")
        #expect(try refused("a@sub.mail.example.org") == .addressOutside(outside, MailDomain("mail.example.org")))
        #expect(try refused("a@lab.example.org")?.rule == "M12")
        #expect(try refused("a@MAIL.example.org") == nil)
    }

    @Test("M12: an address that the directory holds is not registered, as primary address or alias")
    func directoryAddress() throws {
        var world = try World()
        world.people.append(try newPerson("carl", 3, "carl@mail.example.org", functional: ["desk@mail.example.org"]))
        #expect(try refused("Carl@mail.example.org", in: world)?.rule == "M12")
        #expect(try refused("desk@mail.example.org", in: world)?.rule == "M12")
        let alias = try MailAddress("desk@mail.example.org")
        #expect(try refused(aliases: ["desk@mail.example.org"], in: world) == .addressOfDirectory(alias, .aliases))
    }

    @Test("F5 asks for all refusals of a row at once")
    func allRefusals() throws {
        let draft = MailboxDraft(
            address: try MailAddress("a@lab.example.org"),
            type: .personal,
            displayName: "a\u{0}",
            aliases: try addresses("b@other.example.org", "B@other.example.org", "c@example.org"),
            applicantAddress: try MailAddress("anna@example.org")
        )
        let found = RegisteredMailbox.refusals(
            registering: draft,
            in: try MailDomain("mail.example.org"),
            by: Scenario.nap1,
            try World()
        )
        #expect(found.map(\.rule) == ["M1", "M1", "M12", "M1", "M4", "M5", "M5", "M5"])
        #expect(Set(found.compactMap(\.field)) == [.displayName, .applicantAddress, .address, .aliases])
    }
}
