// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Challenges")
struct ChallengeRulesTests {
    @Test("C1: each address of a personal mailbox gets its own mail")
    func personalMails() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org", "c@lab.example.org"])
        let sent = try scenario.send()
        #expect(sent.map(\.recipient) == scenario.state.mailbox.addresses)
        #expect(sent.allSatisfy { $0.addresses == [$0.recipient] && $0.covers == [$0.recipient] })
        #expect(scenario.last.mails.map(\.challenge) == sent.map(\.id))
        #expect(scenario.last.mails.allSatisfy { $0.template == .personalChallenge && $0.language == nil })
    }

    @Test("C1: confirmed by different people the mailbox is conflicting until one holds all")
    func conflict() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        #expect(scenario.obstacle == .addressesUnconfirmed(try addresses("b@mail.example.org")))
        try scenario.confirm(sent[1], by: "bert")
        #expect(scenario.obstacle == .conflicting)
        #expect(scenario.obstacle?.rule == "C1")
        #expect(scenario.state.obstacle(at: scenario.moment, in: scenario.world, allowsConflict: true) == nil)
        let again = try scenario.send(["b@mail.example.org"])
        try scenario.confirm(again[0], by: "anna")
        #expect(scenario.obstacle == nil)
    }

    @Test("C2: the challenge of a functional mailbox goes to the applicant, in their language")
    func functionalMail() throws {
        var scenario = try Scenario(.functional, aliases: ["b@mail.example.org"], applicant: "Anna@example.org")
        let sent = try scenario.send()
        #expect(sent.count == 1)
        #expect(sent[0].recipient == (try MailAddress("Anna@example.org")))
        #expect(sent[0].covers == scenario.state.mailbox.addresses)
        #expect(scenario.last.mails.map(\.template) == [.functionalChallenge])
        #expect(scenario.last.mails.map(\.language) == ["de"])
    }

    @Test("C2: without an applicant address nothing can be sent")
    func noApplicant() throws {
        var scenario = try Scenario(.functional)
        #expect(scenario.refusal(try scenario.sendEvent()) == .applicantMissing)
    }

    @Test("C2: the applicant address is a person's primary address, when it is entered and when it is used")
    func unknownApplicant() throws {
        for address in ["nobody@example.org", "dean@example.org"] {
            let refused = refusal { try Scenario(.functional, applicant: address) }
            #expect(refused == .applicantUnknown(try MailAddress(address)))
        }
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        scenario.world.people.removeAll { $0.user.description == "anna" }
        #expect(scenario.refusal(try scenario.sendEvent()) == .applicantUnknown(try MailAddress("anna@example.org")))
        try scenario.edit(MailboxEdit(comment: "the applicant left"))
    }

    @Test("C2: only the applicant can confirm")
    func onlyApplicant() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        let sent = try scenario.send()
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "bert")) == .notApplicant)
        try scenario.confirm(sent[0], by: "anna")
        #expect(scenario.statuses == [.confirmed])
    }

    @Test("C2: who holds the applicant address no longer cannot confirm")
    func formerApplicant() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        let sent = try scenario.send()
        scenario.world.people = [
            try newPerson("anna", 1, "anna.new@example.org"), try newPerson("carl", 3, "anna@example.org"),
        ]
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna"))?.rule == "C2")
        try scenario.confirm(sent[0], by: "carl")
        #expect(scenario.state.reports(at: scenario.moment).map(\.user) == [try user("carl")])
    }

    @Test("C2: with applicant = any whoever gets the mail confirms")
    func anyApplicant() throws {
        var world = try World()
        world.policy = try RegistryPolicy(applicant: .any)
        var scenario = try Scenario(.functional, applicant: "team@elsewhere.org", world: world)
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "bert")
        #expect(scenario.obstacle == nil)
    }

    @Test("C3: by default those are sent to that are not linked, or all if all are")
    func selection() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        let again = try scenario.send()
        #expect(again.flatMap(\.addresses) == (try addresses("b@mail.example.org")))
        try scenario.confirm(again[0], by: "anna")
        #expect(try scenario.send().flatMap(\.addresses) == scenario.state.mailbox.addresses)
    }

    @Test("C3: a suspended link is none when the default is chosen")
    func selectionOfSuspended() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        try scenario.send(["b@mail.example.org"])
        #expect(try scenario.send().flatMap(\.addresses) == addresses("b@mail.example.org"))
    }

    @Test("C3: a list is taken in any case and order, once each, and only with the mailbox's addresses")
    func list() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let sent = try scenario.send(["B@mail.example.org", "info@mail.example.org", "b@mail.example.org"])
        #expect(sent.map(\.recipient) == scenario.state.mailbox.addresses)
        let foreign = try MailAddress("c@mail.example.org")
        #expect(scenario.refusal(try scenario.sendEvent(["c@mail.example.org"])) == .notOfMailbox(foreign))
        #expect(scenario.refusal(try scenario.sendEvent([])) == .notOfMailbox(nil))
    }

    @Test("C3: sending again invalidates the earlier challenges of the same addresses alone")
    func sendingAgain() throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let first = try scenario.send()
        try scenario.send(["b@mail.example.org"])
        #expect(scenario.refusal(try scenario.confirmEvent(first[1], by: "anna")) == .tokenSuperseded)
        try scenario.confirm(first[0], by: "anna")
        #expect(scenario.statuses == [.confirmed, .sent])
    }

    @Test("C3: a new challenge of a functional mailbox invalidates the earlier one, whatever the list")
    func sendingAgainFunctional() throws {
        var scenario = try Scenario(.functional, aliases: ["b@mail.example.org"], applicant: "anna@example.org")
        let first = try scenario.send(["info@mail.example.org"])
        try scenario.send(["b@mail.example.org"])
        #expect(scenario.refusal(try scenario.confirmEvent(first[0], by: "anna")) == .tokenSuperseded)
    }

    @Test("C4: a challenge is confirmed at most once")
    func once() throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "bert")) == .tokenUsed)
        #expect(scenario.refusal(.refuse(sent[0].id)) == .tokenUsed)
        #expect(scenario.state.reports(at: scenario.moment).map(\.user) == [try user("anna")])
    }

    @Test("C4: used, superseded, expired, refused and unknown tokens are told apart and link nothing")
    func toldApart() throws {
        var scenario = try Scenario(.personal)
        let superseded = try scenario.send()[0]
        let refused = try scenario.send()[0]
        try scenario.apply(.refuse(refused.id))
        let used = try scenario.send()[0]
        try scenario.confirm(used, by: "anna")
        let expired = try scenario.send()[0]
        scenario.wait(.days(1))
        let expected: [(Challenge, RegistryRefusal)] = [
            (superseded, .tokenSuperseded), (refused, .tokenRefused), (used, .tokenUsed), (expired, .tokenExpired),
        ]
        for (challenge, refusal) in expected {
            #expect(scenario.refusal(try scenario.confirmEvent(challenge, by: "bert")) == refusal)
            #expect(scenario.refusal(.refuse(challenge.id)) == refusal)
            #expect(refusal.rule == "C4")
        }
        let unknown = ChallengeID(octets: Array(repeating: 255, count: 16))
        #expect(scenario.refusal(.refuse(unknown)) == .tokenUnknown)
    }

    @Test("C4: a challenge whose time is over stays expired when another is sent")
    func expiredStaysExpired() throws {
        var scenario = try Scenario(.personal)
        let first = try scenario.send()
        scenario.wait(.days(2))
        try scenario.send()
        #expect(scenario.refusal(.refuse(first[0].id)) == .tokenExpired)
    }

    @Test("C5: confirming links the address to who confirms, who is in the directory")
    func linking() throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        #expect(
            scenario.refusal(try scenario.confirmEvent(sent[0], by: "nobody")) == .unknownPerson(try user("nobody"))
        )
        try scenario.confirm(sent[0], by: "bert")
        #expect(scenario.state.liveLink(of: scenario.state.mailbox.address)?.holder == (try scenario.holder("bert")))
        #expect(scenario.actions == [.challengeConfirmed, .linkMade])
    }

    @Test("C5: sending to a linked address suspends its link until a challenge is confirmed")
    func suspension() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        let sent = try scenario.send()
        #expect(scenario.obstacle == .linksSuspended([scenario.state.mailbox.address]))
        #expect(scenario.state.reports(at: scenario.moment).map(\.user) == [try user("anna")])
        #expect(scenario.last.endedRights.isEmpty)
        scenario.wait(.days(2))
        #expect(scenario.obstacle?.rule == "C5")
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == .tokenExpired)
        let again = try scenario.send()
        try scenario.confirm(again[0], by: "anna")
        #expect(scenario.obstacle == nil && scenario.last.endedRights.isEmpty)
    }

    @Test("C5: another person's confirmation replaces the link and ends the first one's right")
    func replacement() throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        try scenario.link(to: "bert")
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: true)]
        )
        #expect(scenario.state.links.filter(\.isLive).map(\.holder) == [try scenario.holder("bert")])
    }

    @Test("C5: a functional confirmation links all addresses as they stood; an alias added later is unlinked")
    func functionalLinks() throws {
        var scenario = try Scenario(.functional, aliases: ["b@mail.example.org"], applicant: "anna@example.org")
        let sent = try scenario.send(["info@mail.example.org"])
        try scenario.confirm(sent[0], by: "anna")
        #expect(scenario.statuses == [.confirmed, .confirmed])
        try scenario.edit(MailboxEdit(aliases: try addresses("b@mail.example.org", "c@mail.example.org")))
        #expect(scenario.statuses == [.confirmed, .confirmed, .neverSent])
        let more = try scenario.send()
        #expect(more[0].addresses == (try addresses("c@mail.example.org")))
        #expect(scenario.statuses == [.confirmed, .confirmed, .sent])
        try scenario.confirm(more[0], by: "anna")
        #expect(scenario.obstacle == nil && scenario.last.endedRights.isEmpty)
    }

    @Test("C6: a challenge holds up to the last second of its life", arguments: [(86_399, true), (86_400, false)])
    func lifetime(seconds: Int, holds: Bool) throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        #expect(sent[0].expiresAt == scenario.moment + .days(1))
        scenario.wait(.seconds(seconds))
        #expect((scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == nil) == holds)
    }

    @Test("C6: the life is configured downwards, and upwards only without a basis")
    func configuredLifetime() throws {
        #expect(try RegistryPolicy(challengeLifetime: .seconds(60), basis: .mailbox).challengeLifetime == .seconds(60))
        #expect(try RegistryPolicy(challengeLifetime: .days(7)).challengeLifetime == .days(7))
        for basis in [RegistryPolicy.IssuanceBasis.domain, .mailbox] {
            let refused = refusal { try RegistryPolicy(challengeLifetime: .seconds(86_401), basis: basis) }
            #expect(refused?.rule == "C6")
        }
        #expect(refusal { try RegistryPolicy(challengeLifetime: .zero) } == .lifetime(.zero))
    }

    @Test("C6: identifier and hash of the token are those that were given")
    func seed() throws {
        var scenario = try Scenario(.personal)
        let seed = scenario.seeds(1)[0]
        try scenario.apply(.send(nil, seeds: [seed], by: Scenario.nap1))
        #expect(scenario.state.challenges.map(\.id) == [seed.id])
        #expect(scenario.state.challenges.map(\.tokenHash) == [seed.tokenHash])
    }

    @Test("C7: for an inactive mailbox nothing is sent and nothing confirmed")
    func inactive() throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(scenario.actions == [.mailboxDeactivated, .challengeSuperseded])
        #expect(scenario.refusal(try scenario.sendEvent()) == .inactive)
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == .tokenSuperseded)
        try scenario.apply(.reactivate(endLinks: false, by: Scenario.nap1))
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == .tokenSuperseded)
    }

    @Test("C8: a refusal uses the token up and is shown")
    func refusing() throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        try scenario.apply(.refuse(sent[0].id))
        #expect(scenario.statuses == [.refused])
        #expect(scenario.actions == [.challengeRefused])
        #expect(scenario.refusal(try scenario.confirmEvent(sent[0], by: "anna")) == .tokenRefused)
    }

    @Test("C10: a mail given up is shown, and handed over after all no longer")
    func undeliverable() throws {
        var scenario = try Scenario(.personal)
        let sent = try scenario.send()
        try scenario.apply(.giveUp(sent[0].id))
        #expect(scenario.statuses == [.undeliverable])
        #expect(scenario.actions == [.challengeUndeliverable])
        scenario.wait(.days(2))
        #expect(scenario.statuses == [.undeliverable])
        try scenario.apply(.handOver(sent[0].id))
        #expect(scenario.statuses == [.expired])
        #expect(scenario.state.challenge(sent[0].id)?.handedOverAt == scenario.moment)
    }

    @Test("C10: the mail of a challenge that is no longer pending is not wanted")
    func pending() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        let first = try scenario.send()[0]
        #expect(scenario.state.challenge(first.id)?.isPending(at: scenario.moment) == true)
        try scenario.link(to: "anna")
        #expect(scenario.state.challenge(first.id)?.isPending(at: scenario.moment) == false)
        let notice = try #require(scenario.last.mails.first?.challenge)
        #expect(scenario.state.challenge(notice)?.isPending(at: scenario.moment + .days(100)) == true)
        try scenario.apply(.removePerson(try scenario.holder("anna")))
        #expect(scenario.state.challenge(notice)?.isPending(at: scenario.moment) == false)
    }
}
