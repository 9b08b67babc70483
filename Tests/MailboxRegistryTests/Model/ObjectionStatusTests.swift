// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// Found by the comparison with the model: the objection was hidden behind a later challenge that was over.
@Suite("What the contact sees of an objection")
struct ObjectionStatusTests {
    enum Ending: CaseIterable { case timeRanOut, deactivated, mailGivenUpAndTimeRanOut }

    private func linkedAndSentAgain() throws -> (Scenario, notice: ChallengeID, newest: ChallengeID) {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let notice = try #require(scenario.state.challenges.last)
        let newest = try #require(try scenario.send().first)
        return (scenario, notice.id, newest.id)
    }

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
