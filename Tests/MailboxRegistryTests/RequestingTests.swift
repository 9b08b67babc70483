// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Who may request for what")
struct RequestingTests {
    private func list(_ scenario: Scenario, _ name: String) throws -> SelectionList {
        SelectionList(try #require(scenario.world.person(try user(name))), mailboxes: [scenario.state])
    }

    private func obstacle(_ scenario: Scenario, _ name: String, _ address: String) throws -> RegistryObstacle? {
        let list = try list(scenario, name)
        let entitlement = try #require(list[try MailAddress(address)])
        return list.obstacle(to: entitlement, at: scenario.moment, in: scenario.world.gathered(list.questions))
    }

    @Test("X1: the own address stands first, then personal, then functional ones")
    func order() throws {
        var scenario = try Scenario(.personal, "anna@mail.example.org")
        try scenario.link(to: "anna")
        let texts = try list(scenario, "anna").entitlements.map(\.address.description)
        #expect(texts == ["anna@example.org", "anna@mail.example.org", "dean@example.org"])
        var functional = try Scenario(.functional, applicant: "anna@example.org")
        try functional.link(to: "anna")
        let more = try list(functional, "anna").entitlements
        #expect(more.map(\.address.description) == ["anna@example.org", "dean@example.org", "info@mail.example.org"])
        #expect(more.map(\.type) == [.personal, .functional, .functional])
        #expect(more.map(\.basis) == [.directory, .directory, .challenge])
    }

    @Test("X1: the own address stands there with its reason when it is not requestable")
    func ownAddress() throws {
        var scenario = try Scenario(.personal)
        scenario.world.people = [try newPerson("carl", 3, "carl@nowhere.example.org")]
        let domain = try MailDomain("nowhere.example.org")
        #expect(try obstacle(scenario, "carl", "carl@nowhere.example.org") == .domainNotRegistered(domain))
    }

    @Test("X1: an address that directory and link tie to a person stands once, with the link")
    func bothBases() throws {
        var scenario = try Scenario(.personal, "carl@mail.example.org")
        scenario.world.people.append(try newPerson("carl", 3, "Carl@mail.example.org"))
        #expect(try obstacle(scenario, "carl", "carl@mail.example.org")?.rule == "P1")
        try scenario.link(to: "carl")
        #expect(try list(scenario, "carl").entitlements.map(\.basis) == [.challenge])
        #expect(try obstacle(scenario, "carl", "carl@mail.example.org") == nil)
    }

    @Test("X2: the linked applicant requests, nobody else has the address on the list")
    func linkedApplicant() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        #expect(try list(scenario, "anna")[scenario.state.mailbox.address] == nil)
        try scenario.link(to: "anna")
        #expect(try obstacle(scenario, "anna", "INFO@mail.example.org") == nil)
        #expect(try list(scenario, "bert")[scenario.state.mailbox.address] == nil)
    }

    @Test("X2: the earlier applicant requests nothing any more")
    func earlierApplicant() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(applicantAddress: try MailAddress("bert@example.org")))
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        try scenario.link(to: "bert")
        #expect(try list(scenario, "anna")[scenario.state.mailbox.address] == nil)
        #expect(try obstacle(scenario, "bert", "info@mail.example.org") == nil)
    }

    @Test("X2, C9: a directory address needs no challenge")
    func directory() throws {
        let scenario = try Scenario(.personal)
        #expect(try obstacle(scenario, "anna", "anna@example.org") == nil)
        #expect(try obstacle(scenario, "anna", "dean@example.org") == nil)
    }

    @Test("D4: the check of the domain is asked of directory addresses, too; the age of a link is not")
    func basisOfDirectory() throws {
        var scenario = try Scenario(.personal)
        scenario.world.policy = try RegistryPolicy(basis: .domain)
        #expect(try obstacle(scenario, "anna", "anna@example.org")?.rule == "D4")
        scenario.world.policy = try RegistryPolicy(basis: .mailbox)
        #expect(try obstacle(scenario, "anna", "anna@example.org") == nil)
    }

    @Test("X4: the linked aliases enter, in their order; with one unlinked nothing is requestable")
    func aliases() throws {
        var scenario = try Scenario(.personal, aliases: ["z@mail.example.org", "b@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        try scenario.confirm(sent[2], by: "anna")
        #expect(
            try obstacle(scenario, "anna", "info@mail.example.org")
                == .addressesUnconfirmed(addresses("z@mail.example.org"))
        )
        try scenario.confirm(sent[1], by: "anna")
        #expect(try obstacle(scenario, "anna", "info@mail.example.org") == nil)
        let entitlement = try #require(try list(scenario, "anna")[scenario.state.mailbox.address])
        #expect(entitlement.aliases == scenario.state.mailbox.aliases)
    }

    @Test("X2, C1: for an administrator's request links to different people are enough, X4 is not left out")
    func administrator() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        #expect(scenario.state.obstacle(at: scenario.moment, in: scenario.world, allowsConflict: true)?.rule == "X4")
        try scenario.confirm(sent[1], by: "bert")
        #expect(scenario.state.obstacle(at: scenario.moment, in: scenario.world, allowsConflict: true) == nil)
        #expect(scenario.state.entitlement(of: nil)?.aliases == scenario.state.mailbox.aliases)
    }

    @Test("X4: an alias is no entry of its own")
    func aliasIsNoEntry() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        #expect(try list(scenario, "anna")[try MailAddress("b@mail.example.org")] == nil)
    }

    @Test("X5: an inactive mailbox gets no certificate")
    func inactive() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(try obstacle(scenario, "anna", "info@mail.example.org") == .mailboxInactive)
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(try obstacle(scenario, "anna", "info@mail.example.org") == nil)
    }

    @Test("X11: the entitlement differs once the links are others")
    func changesShow() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        let holder = try scenario.holder("anna")
        let before = scenario.state.entitlement(of: holder)
        try scenario.edit(MailboxEdit(comment: "nothing that counts"))
        #expect(scenario.state.entitlement(of: holder) == before)
        try scenario.edit(MailboxEdit(aliases: []))
        #expect(scenario.state.entitlement(of: holder) != before)
    }

    @Test("V1: a contact revokes once the mailbox is inactive, an administrator at any time")
    func revoking() throws {
        var scenario = try Scenario(.personal)
        let nap1 = Scenario.nap1
        #expect(throws: RegistryRefusal.revocationWhileActive) {
            try scenario.state.checkRevocation(by: nap1, in: scenario.world)
        }
        try scenario.state.checkRevocation(by: .administrator, in: scenario.world)
        try scenario.apply(.deactivate(by: nap1))
        try scenario.state.checkRevocation(by: nap1, in: scenario.world)
        let stranger = refusal { try scenario.state.checkRevocation(by: contact("nap2"), in: scenario.world) }
        #expect(stranger?.isHidden == true)
    }

    @Test("V5: deactivation ends open intents of everybody and frees no claim")
    func openIntents() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(scenario.last.endedRights == [EndedRight(scenario.state, nil, freesClaim: false)])
    }

    @Test("V5, X6: an alias that goes to another person ends open intents, and frees no claim")
    func aliasToAnother() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        let sent = try scenario.send(["b@mail.example.org"])
        try scenario.confirm(sent[0], by: "bert")
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: false)]
        )
    }

    @Test("N1: the applicant is told, and a functional address itself")
    func notices() throws {
        let scenario = try Scenario(.personal)
        let anna = try #require(scenario.world.person(try user("anna")))
        let recipients = try list(scenario, "anna").entitlements.map {
            $0.noticeRecipients(of: anna).map(\.description)
        }
        #expect(recipients == [["anna@example.org"], ["anna@example.org", "dean@example.org"]])
    }
}
