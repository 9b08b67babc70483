// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@Suite("Two changes of mailboxes at once")
struct MailboxConflictTests {
    /// A registration that was judged before anybody had the address.
    private func registration(_ number: UInt8, _ address: String, aliases: String...) throws -> Transition {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: .personal,
            aliases: try aliases.map { try MailAddress($0) }
        )
        return try RegisteredMailbox.registering(
            draft,
            as: MailboxID(octets: Array(repeating: number, count: 16)),
            in: try MailDomain("mail.example.org"),
            by: Scenario.nap1,
            at: now,
            in: try World()
        )
    }

    @Test(
        "M4: of two who register one address, as primary or alias, the later gets no row and stores nothing",
        arguments: [["info@mail.example.org"], ["c@mail.example.org", "INFO@mail.example.org"]]
    )
    func registrations(_ second: [String]) async throws {
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            let first = try registration(1, "Info@mail.example.org", aliases: "b@lab.example.org")
            let draft =
                second.count == 1
                ? try registration(2, second[0]) : try registration(2, second[0], aliases: second[1])
            async let one = store.write { try $0.store(first) }
            async let two = store.write { try $0.store(draft) }
            let outcomes = try await [one, two]
            #expect(outcomes.filter { $0 }.count == 1)
            let (winner, loser) = outcomes[0] ? (first, draft) : (draft, first)
            #expect(
                try await store.read { try $0.mailboxIdentifier(withAddress: "info@mail.example.org") }
                    == winner.after?.mailbox.id
            )
            let lost = try #require(loser.after?.mailbox.id)
            #expect(try await store.read { try $0.mailbox(lost) } == nil)
            if outcomes[0] {
                #expect(try await store.read { try $0.mailboxIdentifier(withAddress: "c@mail.example.org") } == nil)
            }
        }
    }

    @Test("a registration under an identifier that is taken gets no row")
    func identifier() async throws {
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            let (first, second) = (
                try registration(1, "info@mail.example.org"), try registration(1, "b@mail.example.org")
            )
            #expect(try await store.write { try $0.store(first) })
            #expect(try await store.write { try !$0.store(second) })
            #expect(try await store.read { try $0.mailboxIdentifier(withAddress: "b@mail.example.org") } == nil)
        }
    }

    @Test("M4: an alias that another mailbox took in the meantime undoes the whole edit")
    func alias() async throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.edit(
            MailboxEdit(displayName: "New", aliases: try addresses("x@mail.example.org", "y@mail.example.org"))
        )
        let (registered, edit) = (scenario.registration, scenario.last)
        let other = try registration(2, "y@mail.example.org")
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            let stored = try await store.write { transaction in
                [try transaction.store(registered), try transaction.store(other), try transaction.store(edit)]
            }
            #expect(stored == [true, true, false])
            let id = try #require(registered.after?.mailbox.id)
            #expect(try await store.read { try $0.mailbox(id) } == registered.after)
            #expect(try await store.read { try $0.mailboxIdentifier(withAddress: "x@mail.example.org") } == nil)
        }
    }

    /// What comes of two events that were both judged on the state before them.
    private func stale(_ scenario: Scenario, _ events: [MailboxEvent]) async throws -> [Bool] {
        var stored: [Bool] = []
        let transitions = try events.map { event in
            try scenario.state.applying(event, at: scenario.moment + .seconds(1), in: scenario.world)
        }
        try await withStore(.sqlite) { store, _ in
            try await store.enter(scenario.world)
            try await store.replay(scenario)
            for transition in transitions { stored.append(try await store.write { try $0.store(transition) }) }
            let (id, after) = (scenario.state.mailbox.id, transitions[0].after)
            let found = try await store.read { try $0.mailbox(id) }
            #expect(found?.reports(at: now + .days(9)) == after?.reports(at: now + .days(9)))
        }
        return stored
    }

    @Test("C4: a token that two use at once works once")
    func token() async throws {
        var scenario = try Scenario(.personal)
        let challenge = try #require(try scenario.send().first)
        let events = [
            try scenario.confirmEvent(challenge, by: "anna"), try scenario.confirmEvent(challenge, by: "bert"),
            .refuse(challenge.id),
        ]
        #expect(try await stale(scenario, events) == [true, false, false])
    }

    @Test("C3: of two who send at once the later one finds the mailbox changed")
    func sending() async throws {
        var scenario = try Scenario(.personal)
        #expect(try await stale(scenario, [scenario.sendEvent(), scenario.sendEvent()]) == [true, false])
    }

    @Test("M3: a mailbox is not deleted that a challenge was queued for in the meantime")
    func deletion() async throws {
        var scenario = try Scenario(.personal)
        let events = [try scenario.sendEvent(), MailboxEvent.delete(by: Scenario.nap1)]
        #expect(try await stale(scenario, events) == [true, false])
    }

    @Test("a link that ended in the meantime is not suspended, and what ended it stays")
    func links() async throws {
        var scenario = try Scenario(.personal)
        try scenario.link(to: "anna")
        let events = [.removePerson(try scenario.holder("anna")), try scenario.sendEvent()]
        #expect(try await stale(scenario, events) == [true, false])
    }
}
