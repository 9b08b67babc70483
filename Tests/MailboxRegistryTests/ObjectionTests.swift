// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Notices of links, and objections")
struct ObjectionTests {
    /// What becomes of the challenge that was sent after the link.
    enum Ending: CaseIterable { case timeRanOut, deactivated, mailGivenUpAndTimeRanOut }

    @Test("C2: on linking the functional address gets a notice, a personal one does not")
    func notice() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let mail = try #require(scenario.last.mails.first)
        #expect(mail.template == .linkNotice && mail.recipient == scenario.state.mailbox.address)
        #expect(scenario.state.challenge(mail.challenge)?.purpose == .objection)
        var personal = try Scenario(.personal)
        try personal.link(to: "anna")
        #expect(personal.last.mails.isEmpty)
    }

    @Test("C2: an objection ends the link and is shown; it confirms nothing and works once")
    func objection() throws {
        var scenario = try Scenario(.functional, aliases: ["b@mail.example.org"], applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let objection = try #require(scenario.state.challenges.last)
        #expect(scenario.refusal(try scenario.confirmEvent(objection, by: "anna")) == .objectionConfirmed)
        scenario.wait(.days(400))
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.apply(.refuse(objection.id))
        #expect(scenario.statuses == [.refused, .refused])
        #expect(
            scenario.last.endedRights == [EndedRight(scenario.state, try scenario.holder("anna"), freesClaim: true)]
        )
        #expect(scenario.refusal(.refuse(objection.id)) == .tokenUsed)
    }

    @Test("C2: nobody can object to a link that ended, or by the notice of an earlier one")
    func lateObjection() throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let first = try #require(scenario.state.challenges.last)
        try scenario.link(to: "anna")
        #expect(scenario.refusal(.refuse(first.id)) == .tokenSuperseded)
        #expect(scenario.statuses == [.confirmed])
    }

    private func linkedAndSentAgain() throws -> (Scenario, notice: ChallengeID, newest: ChallengeID) {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let notice = try #require(scenario.state.challenges.last)
        let newest = try #require(try scenario.send().first)
        return (scenario, notice.id, newest.id)
    }

    /// Found by the comparison with the model: the objection was hidden behind a later challenge that was over.
    @Test("C2: an objection is shown, also where a challenge that was sent since is over", arguments: Ending.allCases)
    func shown(_ ending: Ending) throws {
        var (scenario, notice, newest) = try linkedAndSentAgain()
        switch ending {
        case .timeRanOut: scenario.wait(.days(1))
        case .deactivated: try scenario.apply(.deactivate(by: Scenario.nap1))
        case .mailGivenUpAndTimeRanOut:
            try scenario.apply(.giveUp(newest))
            scenario.wait(.days(1))
        }
        scenario.wait(.seconds(60))
        try scenario.apply(.refuse(notice))
        #expect(scenario.statuses == [.refused])
        #expect(scenario.state.reports(at: scenario.moment).map(\.at) == [scenario.moment])
    }

    @Test("C3: a challenge that was still out when somebody objected is shown as what it is")
    func stillOut() throws {
        var (scenario, notice, _) = try linkedAndSentAgain()
        try scenario.apply(.refuse(notice))
        #expect(scenario.statuses == [.sent])
        scenario.wait(.days(1))
        #expect(scenario.statuses == [.expired])
    }
}
