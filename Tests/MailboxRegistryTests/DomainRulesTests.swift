// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Domains")
struct DomainRulesTests {
    @Test("D1: a contact registers a mailbox")
    func contactRegisters() throws {
        let scenario = try Scenario(.personal)
        #expect(scenario.state.mailbox.isActive)
        #expect(scenario.actions == [.mailboxCreated])
    }

    @Test("D1: to another domain's contact a domain does not exist", arguments: ["nap2", "anna"])
    func strangersRegisterNothing(name: String) throws {
        let draft = MailboxDraft(address: try MailAddress("a@mail.example.org"), type: .personal)
        let refused = refusal { try Scenario.register(draft, in: World(), by: contact(name)) }
        #expect(refused == .unknownDomain(try MailDomain("mail.example.org")))
        #expect(refused?.rule == "D1")
        #expect(refused?.isHidden == true)
    }

    @Test("D1: an unregistered domain and another's are refused alike")
    func unregisteredIsAlike() throws {
        let draft = MailboxDraft(address: try MailAddress("a@nowhere.example.org"), type: .personal)
        let refused = refusal { try Scenario.register(draft, in: World(), domain: "nowhere.example.org") }
        #expect(refused == .unknownDomain(try MailDomain("nowhere.example.org")))
    }

    @Test("D1: a stranger neither edits nor sends, deactivates, reactivates or deletes")
    func strangersChangeNothing() throws {
        var scenario = try Scenario(.personal)
        let stranger = contact("nap2")
        let events: [MailboxEvent] = [
            .edit(MailboxEdit(comment: "mine"), by: stranger), try scenario.sendEvent(by: stranger),
            .deactivate(by: stranger), .reactivate(endLinks: false, by: stranger), .delete(by: stranger),
        ]
        for event in events { #expect(scenario.refusal(event)?.rule == "D1") }
    }

    @Test("D1: a contact who was taken off the domain administers it no longer")
    func formerContact() throws {
        var scenario = try Scenario(.personal)
        let domain = scenario.state.mailbox.domain
        scenario.world.domains.removeAll { $0.name == domain }
        scenario.world.domains.append(RegisteredDomain(name: domain, kind: .managed, contacts: [try user("nap2")]))
        #expect(scenario.refusal(.deactivate(by: Scenario.nap1))?.rule == "D1")
        try scenario.apply(.deactivate(by: contact("nap2")))
        #expect(!scenario.state.mailbox.isActive)
    }

    @Test("D1: an administrator acts in every managed domain")
    func administratorActs() throws {
        let draft = MailboxDraft(address: try MailAddress("a@other.example.org"), type: .personal)
        let made = try Scenario.register(draft, in: World(), domain: "other.example.org", by: .administrator)
        #expect(made.after?.mailbox.address == draft.address)
    }

    @Test("D2: a directory domain takes no mailboxes")
    func directoryDomain() throws {
        let draft = MailboxDraft(address: try MailAddress("a@example.org"), type: .personal)
        let refused = refusal { try Scenario.register(draft, in: World(), domain: "example.org") }
        #expect(refused == .domainNotManaged(try MailDomain("example.org")))
        #expect(refused?.rule == "D2")
    }

    @Test("D2: the kind changes only while no mailbox has an address in the domain")
    func kind() throws {
        let managed = RegisteredDomain(name: try MailDomain("mail.example.org"), kind: .managed, contacts: [])
        let directory = RegisteredDomain(name: managed.name, kind: .directory, contacts: [])
        #expect(throws: RegistryRefusal.domainKindFixed(managed.name)) {
            try managed.checkReplacement(by: directory, isInUse: true)
        }
        try managed.checkReplacement(by: directory, isInUse: false)
    }

    @Test("D2: contacts change while there are mailboxes")
    func contacts() throws {
        let before = RegisteredDomain(name: try MailDomain("mail.example.org"), kind: .managed, contacts: [])
        let after = RegisteredDomain(name: before.name, kind: .managed, contacts: [try user("nap2")])
        try before.checkReplacement(by: after, isInUse: true)
    }

    @Test("D2: a domain with mailboxes is not removed")
    func removal() throws {
        let domain = RegisteredDomain(name: try MailDomain("mail.example.org"), kind: .managed, contacts: [])
        #expect(throws: RegistryRefusal.domainInUse(domain.name)) { try domain.checkRemoval(isInUse: true) }
        try domain.checkRemoval(isInUse: false)
    }

    @Test("D3: an address whose domain is registered no longer is not requestable")
    func domainGone() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        #expect(scenario.obstacle == nil)
        scenario.world.domains.removeAll { $0.name == scenario.state.mailbox.domain }
        #expect(scenario.obstacle == .domainNotManaged(scenario.state.mailbox.domain))
        #expect(scenario.obstacle?.rule == "D3")
    }

    @Test(
        "D4: domain-398d takes a check of 398 days ago, and none that is older",
        arguments: [(398, true), (399, false)]
    )
    func domainBasis(days: Int, isEnough: Bool) throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        scenario.world.policy = try RegistryPolicy(basis: .domain)
        #expect(scenario.obstacle == .controlOutdated(scenario.state.mailbox.domain))
        let control = RegisteredDomain.Control(method: "DNS", checkedAt: scenario.moment, checkedBy: "anna")
        try scenario.world.replace("mail.example.org", kind: .managed, control: control)
        scenario.wait(.days(days))
        #expect((scenario.obstacle == nil) == isEnough)
    }

    @Test("D4: domain-398d looks at the domains of the aliases, too")
    func domainBasisOfAliases() throws {
        var scenario = try Scenario(.personal, aliases: ["info@lab.example.org"])
        try scenario.link(to: "anna")
        scenario.world.policy = try RegistryPolicy(basis: .domain)
        let control = RegisteredDomain.Control(method: "DNS", checkedAt: scenario.moment, checkedBy: "anna")
        try scenario.world.replace("mail.example.org", kind: .managed, control: control)
        #expect(scenario.obstacle == .controlOutdated(try MailDomain("lab.example.org")))
    }

    @Test("D4: mailbox-30d takes links of 30 days, and no older ones", arguments: [(30, true), (31, false)])
    func mailboxBasis(days: Int, isEnough: Bool) throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        scenario.world.policy = try RegistryPolicy(basis: .mailbox)
        scenario.wait(.days(days))
        #expect((scenario.obstacle == nil) == isEnough)
        try scenario.link(to: "anna")
        #expect(scenario.obstacle == nil)
    }

    @Test("D4: without a basis neither the age of the link nor of the check counts")
    func noBasis() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        scenario.wait(.days(4000))
        #expect(scenario.obstacle == nil)
    }
}
