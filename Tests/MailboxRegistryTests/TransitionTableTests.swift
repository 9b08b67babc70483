// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// Walks the table in the documentation of ``RegisteredMailbox``: every state of an address, every event.
@Suite("The table of states and events")
struct TransitionTableTests {
    /// How an address gets into a state.
    enum Start: String, CaseIterable, CustomTestStringConvertible {
        case neverSent, sent, undeliverable, expired, refused, confirmed, suspended
        case suspendedExpired, suspendedRefused, suspendedUndeliverable, suspendedInvalid, ended, objected

        var testDescription: String { rawValue }
    }

    /// What happens, in the order of the columns.
    enum Column: Int, CaseIterable {
        case send, confirm, refuse, time, giveUp, editAliases, deactivate, endLinks, removePerson, delete, editName
    }

    /// Status after the event, or the rule that refuses; the columns stand in the order of ``Column``.
    static let table: [Start: String] = [
        .neverSent: "sent C4 C4 neverSent neverSent neverSent neverSent neverSent neverSent gone neverSent",
        .sent: "sent confirmed refused expired undeliverable expired expired expired sent M3 sent",
        .undeliverable: "sent confirmed refused undeliverable undeliverable expired "
            + "expired expired undeliverable M3 undeliverable",
        .expired: "sent C4 C4 expired undeliverable expired expired expired expired M3 expired",
        .refused: "sent C4 C4 refused refused refused refused refused refused M3 refused",
        .confirmed: "suspended C4 C4 confirmed confirmed confirmed confirmed expired expired M3 M7",
        .suspended: "suspended confirmed refused expired undeliverable suspended suspended expired sent M3 M7",
        .suspendedExpired: "suspended C4 C4 expired undeliverable expired expired expired expired M3 M7",
        .suspendedRefused: "suspended C4 C4 refused refused refused refused refused refused M3 M7",
        .suspendedUndeliverable: "suspended confirmed refused undeliverable undeliverable suspended "
            + "suspended expired undeliverable M3 M7",
        .suspendedInvalid: "suspended C4 C4 suspended suspended suspended suspended expired expired M3 M7",
        .ended: "sent C4 C4 expired expired expired expired expired expired M3 expired",
        .objected: "sent C4 C4 refused refused refused refused refused refused M3 refused",
    ]

    private static func scenario(_ start: Start) throws -> (Scenario, Challenge?) {
        let type: Mailbox.MailboxType = start == .objected ? .functional : .personal
        var scenario = try Scenario(type, applicant: type == .functional ? "anna@example.org" : nil)
        if start == .neverSent { return (scenario, nil) }
        let isLinked = start.rawValue.hasPrefix("suspended") || [.confirmed, .ended, .objected].contains(start)
        if isLinked { try scenario.link(to: "anna") }
        if ![.confirmed, .ended, .objected].contains(start) { try scenario.send() }
        let challenge = scenario.state.challenges.last
        try finish(start, &scenario, challenge)
        return (scenario, challenge)
    }

    private static func finish(_ start: Start, _ scenario: inout Scenario, _ challenge: Challenge?) throws {
        let challenge = try #require(challenge)
        switch start {
        case .expired, .suspendedExpired: scenario.wait(.days(1))
        case .refused, .suspendedRefused, .objected: try scenario.apply(.refuse(challenge.id))
        case .undeliverable, .suspendedUndeliverable: try scenario.apply(.giveUp(challenge.id))
        case .suspendedInvalid: try scenario.edit(MailboxEdit(aliases: try addresses("x@mail.example.org")))
        case .ended: try scenario.apply(.removePerson(try scenario.holder("anna")))
        case .neverSent, .sent, .confirmed, .suspended: break
        }
    }

    private static func events(
        _ column: Column,
        _ scenario: inout Scenario,
        _ challenge: Challenge?
    ) throws -> [MailboxEvent] {
        let id = challenge?.id ?? ChallengeID(octets: Array(repeating: 200, count: 16))
        switch column {
        case .send: return [try scenario.sendEvent([scenario.state.mailbox.address.description])]
        case .confirm: return [.confirm(id, by: try user("anna"), notice: scenario.seeds(1)[0])]
        case .refuse: return [.refuse(id)]
        case .time: return []
        case .giveUp: return [.giveUp(id)]
        case .editAliases: return [.edit(MailboxEdit(aliases: try addresses("y@mail.example.org")), by: Scenario.nap1)]
        case .deactivate: return [.deactivate(by: Scenario.nap1)]
        case .endLinks: return [.deactivate(by: Scenario.nap1), .reactivate(endLinks: true, by: Scenario.nap1)]
        case .removePerson: return [.removePerson(try scenario.holder("anna"))]
        case .delete: return [.delete(by: Scenario.nap1)]
        case .editName: return [.edit(MailboxEdit(displayName: "Other"), by: Scenario.nap1)]
        }
    }

    private static func outcome(of column: Column, from start: Start) throws -> String {
        var (scenario, challenge) = try scenario(start)
        for event in try events(column, &scenario, challenge) {
            if let refusal = scenario.refusal(event) { return refusal.rule }
        }
        guard scenario.last.after != nil else { return "gone" }
        if column == .time { scenario.wait(.days(1)) }
        return scenario.statuses[0].rawValue
    }

    @Test("every event has its outcome in every state", arguments: Start.allCases)
    func walk(start: Start) throws {
        let row = try #require(Self.table[start]).split(separator: " ")
        #expect(row.count == Column.allCases.count)
        for (column, expected) in zip(Column.allCases, row) {
            let found = try Self.outcome(of: column, from: start)
            #expect(found == expected, "\(start) × \(column)")
        }
    }

    @Test("each state begins with its status")
    func starts() throws {
        let statuses = try Start.allCases.map { try Self.scenario($0).0.statuses[0].rawValue }
        #expect(
            statuses == [
                "neverSent", "sent", "undeliverable", "expired", "refused", "confirmed", "suspended", "expired",
                "refused", "undeliverable", "suspended", "expired", "refused",
            ]
        )
        #expect(Set(statuses) == Set(AddressStatus.allCases.map(\.rawValue)))
    }

    @Test("a stored report ages as the mailbox does", arguments: Start.allCases)
    func aging(start: Start) throws {
        let scenario = try Self.scenario(start).0
        let stored = scenario.state.reports(at: scenario.moment)
        for seconds in [0, 86_399, 86_400, 1_000_000] {
            let later = scenario.moment + .seconds(seconds)
            #expect(stored.map { $0.aged(to: later) } == scenario.state.reports(at: later))
        }
    }

    @Test("C7: inactive, every state refuses what would send or confirm", arguments: Start.allCases)
    func inactive(start: Start) throws {
        var (scenario, challenge) = try Self.scenario(start)
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(scenario.refusal(try scenario.sendEvent()) == .inactive)
        if let challenge { #expect(scenario.refusal(try scenario.confirmEvent(challenge, by: "anna")) != nil) }
    }
}
