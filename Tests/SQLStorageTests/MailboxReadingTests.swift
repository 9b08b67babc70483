// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import MailAddressing
import MailboxRegistry
import Postbox
import SQLStorage
import Store
import Testing

@Suite("Questions about mailboxes")
struct MailboxReadingTests {
    /// A store with what a scenario came to.
    private func withScenario(
        _ scenario: Scenario,
        _ body: (SQLStore, any SQLDatabase) async throws -> Void
    ) async throws {
        try await withStore(.sqlite) { store, database in
            try await store.enter(scenario.world)
            try await store.replay(scenario)
            try await body(store, database)
        }
    }

    @Test("the surroundings are what domains, directory and mailboxes say")
    func surroundings() async throws {
        var scenario = try Scenario(.personal, aliases: ["b@lab.example.org"])
        let notice = scenario.seeds(1)[0]
        let draft = MailboxDraft(
            address: try MailAddress("INFO@mail.example.org"),
            type: .functional,
            aliases: try addresses("B@lab.example.org", "dean@example.org", "free@unknown.example.net"),
            applicantAddress: try MailAddress("Anna@example.org")
        )
        var questions = RegistryQuestions(creating: draft, in: try MailDomain("mail.example.org"))
        let confirmation = try RegistryQuestions(
            of: .confirm(ChallengeID(octets: Array(repeating: 9, count: 16)), by: user("bert"), notice: notice),
            to: scenario.state.mailbox
        )
        questions.formUnion(confirmation)
        let (asked, world) = (questions, scenario.world)
        try await withScenario(scenario) { store, _ in
            let policy = try RegistryPolicy(maximumAliases: 7)
            let found = try await store.read { try $0.surroundings(for: asked, policy: policy) }
            #expect(found.policy == policy)
            for name in asked.domains { #expect(found.domain(name) == world.domain(name)) }
            for user in asked.users { #expect(found.person(user) == world.person(user)) }
            for key in asked.addressKeys {
                #expect(found.use(ofAddress: key) == world.use(ofAddress: key), "\(key)")
            }
            #expect(asked.domains.count == 4 && asked.users.count == 1 && asked.addressKeys.count == 5)
        }
    }

    @Test("D2: primary addresses and aliases keep a domain in use, until they are gone")
    func use() async throws {
        var scenario = try Scenario(.personal, aliases: ["b@lab.example.org"])
        let (mail, lab) = (try MailDomain("mail.example.org"), try MailDomain("lab.example.org"))
        let other = try MailDomain("other.example.org")
        try await withScenario(scenario) { store, _ in
            let used = try await store.read { records in try [mail, lab, other].map(records.isInUse) }
            #expect(used == [true, true, false])
        }
        try scenario.edit(MailboxEdit(aliases: []))
        try await withScenario(scenario) { store, _ in
            let used = try await store.read { records in try [mail, lab].map(records.isInUse) }
            #expect(used == [true, false])
        }
        try scenario.apply(.delete(by: Scenario.nap1))
        try await withScenario(scenario) { store, _ in
            let isInUse = try await store.read { try $0.isInUse(mail) }
            #expect(!isInUse)
        }
    }

    @Test("a person's mailboxes are those with a live link, suspended ones included (X1, P4)")
    func linked() async throws {
        var scenario = try Scenario(.personal, aliases: ["b@mail.example.org"])
        let sent = try scenario.send()
        try scenario.confirm(sent[0], by: "anna")
        try scenario.confirm(sent[1], by: "bert")
        try scenario.send(["b@mail.example.org"])
        let (anna, bert) = (try scenario.holder("anna"), try scenario.holder("bert"))
        let again = LinkHolder(user: anna.user, person: 7)
        try await withScenario(scenario) { store, _ in
            let found = try await store.read { records in
                try [anna, bert, again].map { try records.mailboxes(linkedTo: $0).map(\.mailbox.id) }
            }
            let id = scenario.state.mailbox.id
            #expect(found == [[id], [id], []])
        }
        try scenario.apply(.removePerson(anna))
        try await withScenario(scenario) { store, _ in
            #expect(try await store.read { try $0.mailboxes(linkedTo: anna) }.isEmpty)
            let found = try await store.read { try $0.mailboxes(linkedTo: bert).first }
            let entitlement = found?.entitlement(of: bert)
            #expect(entitlement == scenario.state.entitlement(of: bert) && entitlement != nil)
        }
    }

    @Test("challenges are counted by recipient and time, notices are not")
    func count() async throws {
        var scenario = try Scenario(.functional, "anna2@mail.example.org", applicant: "Anna@example.org")
        for _ in 0..<3 {
            try scenario.link(to: "anna")
            scenario.wait(.seconds(600))
        }
        try await withScenario(scenario) { store, _ in
            let start = scenario.registration.after?.mailbox.createdAt ?? now
            let counts = try await store.read { records in
                try [0, 1, 600, 601, 1200, 1201].map { seconds in
                    try records.challengeCount(toRecipient: "anna@example.org", since: start + .seconds(seconds))
                }
            }
            #expect(counts == [3, 2, 2, 1, 1, 0])
            let functional = scenario.state.mailbox.address.comparisonKey
            #expect(try await store.read { try $0.challengeCount(toRecipient: functional, since: start) } == 0)
        }
    }

    @Test("what is not there is nothing")
    func nothing() async throws {
        try await withStore(.sqlite) { store, _ in
            let id = MailboxID(octets: Array(repeating: 1, count: 16))
            let challenge = ChallengeID(octets: Array(repeating: 1, count: 16))
            let mailbox = try await store.read { try $0.mailbox(id) }
            #expect(mailbox == nil)
            #expect(try await store.read { try $0.mailbox(withAddress: "a@example.org") } == nil)
            #expect(try await store.read { try $0.mailbox(ofChallenge: challenge) } == nil)
            #expect(try await store.read { try $0.mailbox(ofChallengeToken: [1]) == nil })
        }
    }

    @Test(
        "a row that no program wrote is reported with table and column",
        arguments: [
            ("mailboxes", "type", "'other'"), ("mailboxes", "applicant_key", "NULL"), ("challenges", "state", "'open'"),
            ("challenges", "purpose", "''"), ("mailbox_addresses", "status", "'lost'"), ("links", "end_reason", "'x'"),
            ("links", "address_key", "'x@example.org'"),
        ]
    )
    func damage(_ table: String, _ column: String, _ value: String) async throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        try await withScenario(scenario) { store, database in
            try await database.execute("UPDATE \(table) SET \(column) = \(value)")
            let id = scenario.state.mailbox.id
            await #expect(throws: StoreError.damaged(table: table, column: column)) {
                try await store.read { try $0.mailbox(id) }
            }
        }
    }

    @Test("audit log, registry and outbox have the same words")
    func words() {
        for action in RegistryFact.Action.allCases { #expect(AuditAction(action).rawValue == action.rawValue) }
        for template in RegistryMail.Template.allCases { #expect(MailKind(template).rawValue == template.rawValue) }
    }

    @Test("facts are appended to the audit chain and mails put into the outbox in the same transaction")
    func together() async throws {
        var scenario = try Scenario(.functional, applicant: "anna@example.org")
        try scenario.link(to: "anna")
        let (transition, moment) = (scenario.last, scenario.moment)
        let mail = try #require(transition.mails.first)
        let challenge = try #require(transition.after?.challenge(mail.challenge))
        let row = OutboxMail(mail, about: challenge, as: .sample(1), policy: RetryPolicy())
        try await withStore(.sqlite) { store, _ in
            let actor = AuditActor(uid: 1000, pid: 4711, user: "anna")
            try await store.write { transaction in
                for fact in transition.facts { try transaction.append(AuditEvent(fact, at: moment, by: actor)) }
                try transaction.insert(row)
            }
            let entries = try await store.read { try $0.auditEntries(writer: "tests", after: 0, limit: 10) }
            #expect(entries.map(\.event.action.rawValue) == transition.facts.map(\.action.rawValue))
            #expect(entries.map(\.event.details) == transition.facts.map(\.details))
            let stored = try await store.read { try $0.outboxMail(.sample(1)) }
            #expect(stored == row && row.kind == .linkNotice && row.recipient == scenario.state.mailbox.address)
            #expect(row.expiresAt == moment + .days(5))
        }
    }
}
