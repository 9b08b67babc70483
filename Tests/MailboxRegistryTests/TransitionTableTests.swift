// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// Walks the table in the documentation of ``RegisteredMailbox``: every state of an address, every event.
@Suite("The table of states and events")
struct TransitionTableTests {
    /// Status after the event, or the rule that refuses; the columns stand in the order of ``ScenarioColumn``.
    private static let table: [ScenarioStart: String] = [
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

    private static func outcome(of column: ScenarioColumn, from start: ScenarioStart) throws -> String {
        var (scenario, challenge) = try start.scenario()
        for event in try column.events(in: &scenario, challenge) {
            if let refusal = scenario.refusal(event) { return refusal.rule }
        }
        guard scenario.last.after != nil else { return "gone" }
        if column == .time { scenario.wait(.days(1)) }
        return scenario.statuses[0].rawValue
    }

    @Test("every event has its outcome in every state", arguments: ScenarioStart.allCases)
    func walk(start: ScenarioStart) throws {
        let row = try #require(Self.table[start]).split(separator: " ")
        #expect(row.count == ScenarioColumn.allCases.count)
        for (column, expected) in zip(ScenarioColumn.allCases, row) {
            let found = try Self.outcome(of: column, from: start)
            #expect(found == expected, "\(start) × \(column)")
        }
    }

    @Test("each state begins with its status")
    func starts() throws {
        let statuses = try ScenarioStart.allCases.map { try $0.scenario().0.statuses[0].rawValue }
        #expect(
            statuses == [
                "neverSent", "sent", "undeliverable", "expired", "refused", "confirmed", "suspended", "expired",
                "refused", "undeliverable", "suspended", "expired", "refused",
            ]
        )
        #expect(Set(statuses) == Set(AddressStatus.allCases.map(\.rawValue)))
    }

    @Test("a stored report ages as the mailbox does", arguments: ScenarioStart.allCases)
    func aging(start: ScenarioStart) throws {
        let scenario = try start.scenario().0
        let stored = scenario.state.reports(at: scenario.moment)
        for seconds in [0, 86_399, 86_400, 1_000_000] {
            let later = scenario.moment + .seconds(seconds)
            #expect(stored.map { $0.aged(to: later) } == scenario.state.reports(at: later))
        }
    }

    @Test("C7: inactive, every state refuses what would send or confirm", arguments: ScenarioStart.allCases)
    func inactive(start: ScenarioStart) throws {
        var (scenario, challenge) = try start.scenario()
        try scenario.apply(.deactivate(by: Scenario.nap1))
        #expect(scenario.refusal(try scenario.sendEvent()) == .inactive)
        if let challenge { #expect(scenario.refusal(try scenario.confirmEvent(challenge, by: "anna")) != nil) }
    }
}
