// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@Suite("Mailboxes in the store")
struct MailboxReplayTests {
    private static let clear =
        "DELETE FROM links; DELETE FROM challenge_addresses; DELETE FROM challenges; "
        + "DELETE FROM mailboxes;"

    @Test("every event in every state is stored and read back", arguments: ScenarioStart.allCases)
    func table(_ start: ScenarioStart) async throws {
        try await withStore(.sqlite) { store, database in
            try await store.enter(try World())
            for column in ScenarioColumn.allCases {
                var (scenario, challenge) = try start.scenario()
                for event in try column.events(in: &scenario, challenge) { _ = scenario.refusal(event) }
                try await store.replay(scenario)
                try await database.execute(Self.clear)
            }
        }
    }

    private func replay(_ scenario: Scenario) async throws {
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            try await store.replay(scenario)
        }
    }

    @Test("a functional mailbox with aliases lives through confirmation, objection and another applicant")
    func functional() async throws {
        var scenario = try Scenario(
            .functional,
            "Info@mail.example.org",
            aliases: ["b@bücher.example.org", "c@mail.example.org"],
            applicant: "Anna@example.org",
            world: try World(managing: "bücher.example.org")
        )
        let sent = try #require(try scenario.send().first)
        try scenario.apply(.handOver(sent.id))
        scenario.wait(.seconds(60))
        try scenario.confirm(sent, by: "anna")
        let again = try #require(try scenario.send(["c@mail.example.org"]).first)
        scenario.wait(.seconds(60))
        try scenario.confirm(again, by: "anna")
        let objection = try #require(scenario.state.challenges.last)
        try scenario.apply(.handOver(objection.id))
        try scenario.apply(.refuse(objection.id))
        try scenario.edit(MailboxEdit(displayName: "Auskunft", applicantAddress: try MailAddress("bert@example.org")))
        try scenario.confirm(try #require(try scenario.send().first), by: "bert")
        try scenario.edit(MailboxEdit(aliases: try addresses("c@mail.example.org", "d@lab.example.org")))
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.edit(MailboxEdit(applicantAddress: .some(nil), comment: "Anna ging;\r\n\"Bert\" blieb \u{1F600}"))
        let replayed = scenario
        try await withStore(.sqlite) { store, _ in
            try await store.enter(replayed.world)
            try await store.replay(replayed)
        }
    }

    @Test("a personal mailbox goes from one person to another and gets an alias back")
    func personal() async throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        try scenario.link(to: "anna")
        try scenario.edit(MailboxEdit(aliases: []))
        scenario.wait(.days(2))
        try scenario.edit(MailboxEdit(aliases: try addresses("b@mail.example.org", "a@lab.example.org")))
        try scenario.link(to: "bert")
        try scenario.apply(.deactivate(by: Scenario.nap1))
        try scenario.apply(.reactivate(endLinks: true, by: Scenario.nap1))
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        try scenario.confirm(sent[1], by: "bert")
        try scenario.apply(.giveUp(sent[2].id))
        try scenario.apply(.handOver(sent[2].id))
        scenario.wait(.days(1))
        try scenario.send()
        try scenario.apply(.removePerson(try scenario.holder("bert")))
        try await replay(scenario)
    }

    @Test("what is read leaves out what no event needs")
    func needed() async throws {
        var scenario = try Scenario(.personal)
        for _ in 0..<5 { try scenario.link(to: "anna") }
        let (replayed, id) = (scenario, scenario.state.mailbox.id)
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            try await store.replay(replayed)
            let found = try await store.read { try $0.mailbox(id) }
            let stored = try #require(found)
            #expect(replayed.state.challenges.count == 5 && stored.challenges.map(\.number) == [5])
            #expect(replayed.state.links.count == 5 && stored.links.map(\.number) == [5])
        }
    }
}
