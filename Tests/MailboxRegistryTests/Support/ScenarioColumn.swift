// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

/// What happens, in the order of the columns.
enum ScenarioColumn: Int, CaseIterable {
    case send, confirm, refuse, time, giveUp, editAliases, deactivate, endLinks, removePerson, delete, editName

    /// The events of the column.
    func events(in scenario: inout Scenario, _ challenge: Challenge?) throws -> [MailboxEvent] {
        let id = challenge?.id ?? ChallengeID(octets: Array(repeating: 200, count: 16))
        switch self {
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
}
