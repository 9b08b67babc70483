// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// How an address gets into a state.
enum ScenarioStart: String, CaseIterable, CustomTestStringConvertible {
    case neverSent, sent, undeliverable, expired, refused, confirmed, suspended
    case suspendedExpired, suspendedRefused, suspendedUndeliverable, suspendedInvalid, ended, objected

    var testDescription: String { rawValue }

    /// A mailbox whose primary address is in the state, and the challenge that events are about.
    func scenario() throws -> (Scenario, Challenge?) {
        let type: Mailbox.MailboxType = self == .objected ? .functional : .personal
        var scenario = try Scenario(type, applicant: type == .functional ? "anna@example.org" : nil)
        if self == .neverSent { return (scenario, nil) }
        let isLinked = rawValue.hasPrefix("suspended") || [.confirmed, .ended, .objected].contains(self)
        if isLinked { try scenario.link(to: "anna") }
        if ![.confirmed, .ended, .objected].contains(self) { try scenario.send() }
        let challenge = scenario.state.challenges.last
        try finish(&scenario, challenge)
        return (scenario, challenge)
    }

    private func finish(_ scenario: inout Scenario, _ challenge: Challenge?) throws {
        let challenge = try #require(challenge)
        switch self {
        case .expired, .suspendedExpired: scenario.wait(.days(1))
        case .refused, .suspendedRefused, .objected: try scenario.apply(.refuse(challenge.id))
        case .undeliverable, .suspendedUndeliverable: try scenario.apply(.giveUp(challenge.id))
        case .suspendedInvalid: try scenario.edit(MailboxEdit(aliases: try addresses("x@mail.example.org")))
        case .ended: try scenario.apply(.removePerson(try scenario.holder("anna")))
        case .neverSent, .sent, .confirmed, .suspended: break
        }
    }
}
