// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Life of mailboxes")
struct MailboxLifeRulesTests {
    @Test("M3: a mailbox without challenges is deleted")
    func deletion() throws {
        var scenario = try Scenario(.personal)
        try scenario.apply(.delete(by: Scenario.nap1))
        #expect(scenario.last.after == nil && scenario.last.isChange)
        #expect(scenario.actions == [.mailboxDeleted])
    }

    @Test("M3: a mailbox that a challenge was ever queued for stays")
    func noDeletion() throws {
        var scenario = try Scenario(.personal)
        try scenario.send()
        scenario.wait(.days(500))
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(scenario.refusal(.delete(by: .administrator)) == .deletionAfterChallenge)
    }

    @Test("M6: editing the aliases invalidates pending challenges, links of unchanged addresses stay")
    func aliasEdit() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org", "c@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        try scenario.confirm(sent[1], by: "anna")
        try scenario.edit(MailboxEdit(aliases: try addresses("b@mail.example.org", "d@mail.example.org")))
        #expect(scenario.statuses == [.confirmed, .confirmed, .neverSent])
        #expect(scenario.refusal(try scenario.confirmEvent(sent[2], by: "anna")) == .tokenSuperseded)
        #expect(scenario.actions == [.mailboxEdited, .challengeSuperseded])
    }

    @Test("M6: an alias taken out loses its link and begins anew when it is added again")
    func aliasRemoved() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        try scenario.edit(MailboxEdit(aliases: []))
        #expect(scenario.obstacle == nil)
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: false)]
        )
        try scenario.edit(MailboxEdit(aliases: try addresses("b@mail.example.org")))
        #expect(scenario.statuses == [.confirmed, .neverSent])
        #expect(scenario.obstacle == .addressesUnconfirmed(try addresses("b@mail.example.org")))
    }

    @Test("M6: the same aliases in another order or case are no edit")
    func sameAliases() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org", "c@mail.example.org"])
        try scenario.send()
        try scenario.edit(MailboxEdit(aliases: try addresses("C@mail.example.org", "b@mail.example.org")))
        #expect(!scenario.last.isChange && scenario.last.facts.isEmpty)
        #expect(scenario.statuses == [.sent, .sent, .sent])
    }

    @Test("M7: the display name of a linked mailbox is edited only while it is inactive")
    func displayName() throws {
        var scenario = try Scenario(.personal)
        try scenario.edit(MailboxEdit(displayName: "Before"))
        try scenario.link(to: "anna")
        let edit = MailboxEdit(displayName: "After")
        #expect(scenario.refusal(.edit(edit, by: Scenario.nap1)) == .linkedAndActive(.displayName))
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(edit)
        #expect(scenario.state.mailbox.displayName == "After")
    }

    @Test("M7: a suspended link is a link; comment and aliases are edited at any time")
    func suspendedCounts() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.send()
        #expect(scenario.refusal(.edit(MailboxEdit(displayName: "New"), by: Scenario.nap1))?.rule == "M7")
        try scenario.edit(
            MailboxEdit(displayName: "Information", aliases: try addresses("b@mail.example.org"), comment: "x")
        )
        #expect(scenario.state.mailbox.comment == "x")
    }

    @Test("M7: the applicant of a linked mailbox is edited only while it is inactive")
    func applicantWhileActive() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let edit = MailboxEdit(applicantAddress: try MailAddress("bert@example.org"))
        #expect(scenario.refusal(.edit(edit, by: Scenario.nap1)) == .linkedAndActive(.applicantAddress))
    }

    @Test("M8: another applicant ends the link and invalidates what is pending; changing back restores nothing")
    func applicantChange() throws {
        var scenario = try Scenario(.functional, aliases: ["b@mail.example.org"], applicant: "anna@example.org")
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(applicantAddress: try MailAddress("bert@example.org")))
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: true)]
        )
        #expect(!scenario.state.isLinked)
        try scenario.edit(MailboxEdit(applicantAddress: try MailAddress("anna@example.org")))
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(scenario.obstacle?.rule == "X4")
        #expect(scenario.state.entitlement(of: try scenario.holder("anna")) == nil)
    }

    @Test("M8: another applicant invalidates a pending challenge of a mailbox that is not linked")
    func applicantChangeUnlinked() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        let sent = try scenario.send()
        try scenario.edit(MailboxEdit(applicantAddress: try MailAddress("bert@example.org")))
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == .tokenSuperseded)
        #expect(scenario.statuses == [.expired])
    }

    @Test("M8: the applicant in another case is the same; none at all is another")
    func applicantCase() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        try scenario.edit(MailboxEdit(applicantAddress: try MailAddress("Anna@example.org")))
        #expect(!scenario.last.isChange)
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(applicantAddress: .some(nil)))
        #expect(scenario.state.mailbox.applicantAddress == nil && !scenario.state.isLinked)
    }

    @Test("M9: links survive deactivation and reactivation")
    func reactivation() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(scenario.obstacle == nil)
        #expect(scenario.actions == [.mailboxReactivated])
    }

    @Test("M9: reactivation with endLinks ends them and frees the claim")
    func endLinks() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.apply(.reactivate(endLinks: true, by: Scenario.nap1))
        #expect(!scenario.state.isLinked && scenario.state.mailbox.isActive)
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: true)]
        )
    }

    @Test("M9: links of an active mailbox do not end by the way; what is so already is no change")
    func endLinksWhileActive() throws {
        var scenario = try Scenario(.personal)
        #expect(scenario.refusal(.reactivate(endLinks: true, by: Scenario.nap1)) == .endLinksWhileActive)
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(!scenario.last.isChange && scenario.last.facts.isEmpty)
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(!scenario.last.isChange && scenario.last.endedRights.isEmpty)
    }

    @Test("M7: one change with fields and activity is judged in the order of the source")
    func patches() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        let (state, moment, world) = (scenario.state, scenario.moment, scenario.world)
        let edit = MailboxEdit(displayName: "New")
        let on = MailboxEvent.patch(edit, isActive: true, endLinks: false, by: Scenario.nap1)
        #expect(refusal { try state.applying(on, at: moment, in: world) }?.rule == "M7")
        let off = MailboxEvent.patch(edit, isActive: false, endLinks: false, by: Scenario.nap1)
        let inactive = try state.applying(off, at: moment, in: world)
        #expect(inactive.before == state && inactive.facts.map(\.action) == [.mailboxDeactivated, .mailboxEdited])
        let recycled = MailboxEvent.patch(edit, isActive: true, endLinks: true, by: Scenario.nap1)
        let after = try #require(inactive.after).applying(recycled, at: moment, in: world)
        #expect(after.after?.isLinked == false && after.after?.mailbox.isActive == true)
        let none = MailboxEvent.patch(edit, isActive: nil, endLinks: false, by: Scenario.nap1)
        #expect(none == [.edit(edit, by: Scenario.nap1)])
    }

    @Test("M10: only a functional entitlement carries the display name")
    func displayNameInEntitlement() throws {
        for (type, applicant) in [(Mailbox.MailboxType.personal, nil), (.functional, "anna@example.org")] {
            var scenario = try Scenario(type, applicant: applicant)
            try scenario.link(to: "anna")
            let entitlement = try #require(scenario.state.entitlement(of: try scenario.holder("anna")))
            #expect(entitlement.displayName == (type == .functional ? "Information" : nil))
        }
    }

    @Test("M11: a recycled address is linked to the new person")
    func recycling() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(displayName: "Bert"))
        try scenario.apply(.reactivate(endLinks: true, by: Scenario.nap1))
        #expect(scenario.obstacle?.rule == "X4")
        try scenario.link(to: "bert")
        #expect(scenario.obstacle == nil)
        #expect(scenario.state.entitlement(of: try scenario.holder("anna")) == nil)
        #expect(scenario.state.entitlement(of: try scenario.holder("bert")) != nil)
    }

    @Test("M11: a changed name with the same address needs no challenge, edited aliases do")
    func nameChange() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(displayName: "Newname, Anna"))
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(scenario.obstacle == nil)
        try scenario.edit(MailboxEdit(aliases: try addresses("new@mail.example.org")))
        #expect(scenario.obstacle == .addressesUnconfirmed(try addresses("new@mail.example.org")))
    }

    @Test("P4: removing a person ends their links; the same user ID entered again has none")
    func leaver() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        let before = try scenario.holder("anna")
        try scenario.apply(.removePerson(before))
        #expect(scenario.statuses == [.expired, .expired])
        #expect(scenario.last.endedRights == [EndedRight(scenario.state, before, freesClaim: true)])
        let again = LinkHolder(try newPerson("anna", 7, "anna@example.org"))
        #expect(scenario.state.entitlement(of: again) == nil)
    }

    @Test("P4: removing somebody else changes nothing")
    func otherLeaver() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.apply(.removePerson(try scenario.holder("bert")))
        #expect(!scenario.last.isChange && scenario.last.facts.isEmpty)
    }
}
