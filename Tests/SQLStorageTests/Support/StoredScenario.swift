// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

extension SQLStore {
    /// Enters the domains and people of a scenario, under the same numbers.
    func enter(_ world: World) async throws {
        try await write { transaction in
            for domain in world.domains { try transaction.put(domain) }
            for person in world.people.sorted(by: { $0.number < $1.number }) {
                let stored = try transaction.put(person.entry, for: person.user)
                #expect(stored.number == person.number)
            }
        }
    }

    /// Applies the events of a scenario to the mailbox as it is stored, and compares what comes of them at each step.
    func replay(_ scenario: Scenario) async throws {
        let registration = scenario.registration
        #expect(try await write { try $0.store(registration) })
        try await expect(registration.after, scenario)
        for happening in scenario.history {
            let (event, moment, policy) = (happening.event, happening.moment, scenario.world.policy)
            let id = scenario.state.mailbox.id
            let transition = try await write { transaction in
                let before = try #require(try event.mailbox(id, in: transaction))
                let questions = RegistryQuestions(of: event, to: before.mailbox)
                let surroundings = try transaction.surroundings(for: questions, policy: policy)
                let transition = try before.applying(event, at: moment, in: surroundings)
                #expect(try transaction.store(transition))
                return transition
            }
            #expect(transition.facts == happening.transition.facts)
            #expect(transition.mails == happening.transition.mails)
            #expect(transition.endedRights == happening.transition.endedRights)
            try await expect(happening.transition.after, scenario)
        }
    }

    /// Compares what is stored with a mailbox in memory.
    private func expect(_ expected: RegisteredMailbox?, _ scenario: Scenario) async throws {
        let id = scenario.state.mailbox.id
        let stored = try await read { try $0.mailbox(id) }
        #expect(stored?.mailbox == expected?.mailbox)
        guard let expected, let stored else { return }
        #expect(Set(stored.challenges).isSuperset(of: expected.loaded.challenges))
        #expect(Set(expected.challenges).isSuperset(of: stored.challenges))
        #expect(Set(stored.links).isSuperset(of: expected.loaded.links))
        #expect(Set(expected.links).isSuperset(of: stored.links))
        for challenge in expected.challenges { try await expect(challenge) }
        for seconds in [0, 86_399, 86_400, 1_000_000] { try await expect(expected, scenario, after: seconds) }
    }

    private func expect(_ challenge: Challenge) async throws {
        let found = try await read { try $0.mailbox(ofChallengeToken: challenge.tokenHash) }
        #expect(found?.challenge == challenge)
        #expect(found?.mailbox.challenge(challenge.id) == challenge)
        #expect(try await read { try $0.mailbox(ofChallenge: challenge.id)?.challenge(challenge.id) } == challenge)
    }

    /// The list says of any later moment what the mailbox itself says.
    private func expect(_ expected: RegisteredMailbox, _ scenario: Scenario, after seconds: Int) async throws {
        let moment = scenario.moment + .seconds(seconds)
        var query = MailboxQuery(of: expected.mailbox.domain, at: moment, limit: 1)
        let first = try await read { [query] in try $0.mailboxes(query).mailboxes.first }
        let listed = try #require(first)
        #expect(listed.mailbox == expected.mailbox)
        #expect(listed.reports == expected.reports(at: moment))
        #expect(listed.obstacle(at: moment, in: scenario.world) == expected.obstacle(at: moment, in: scenario.world))
        for status in AddressStatus.allCases {
            query.status = status
            let found = try await read { [query] in try $0.mailboxes(query).mailboxes }
            #expect(found.isEmpty != expected.has(status, at: moment), "\(status)")
        }
    }
}

extension MailboxEvent {
    /// Loads the mailbox with the challenge that the event is about.
    fileprivate func mailbox(_ id: MailboxID, in records: any ReadTransaction) throws -> RegisteredMailbox? {
        switch self {
        case .confirm(let challenge, _, _), .refuse(let challenge), .handOver(let challenge), .giveUp(let challenge):
            try records.mailbox(ofChallenge: challenge) ?? records.mailbox(id)
        default: try records.mailbox(id)
        }
    }
}

extension World {
    /// The usual world with one more domain of nap1.
    init(managing domain: String) throws {
        try self.init()
        let contacts = [try user("nap1")]
        domains.append(RegisteredDomain(name: try MailDomain(domain), kind: .managed, contacts: contacts))
    }
}
