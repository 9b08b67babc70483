// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@testable import Registration

@Suite("Imports and what happens meanwhile")
struct ImportMeddlingTests {
    private static let line = "Berg,Anna,anna@example.net,a@example.net,personal,,"
    private static let functional = "Info,,info@example.net,,functional,chris@dir.example.org,"

    /// Registers by hand, through the store that nobody meddles with.
    private func register(_ address: String, _ aliases: String..., in home: ImportHome) async throws -> MailboxID {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: .personal,
            aliases: try aliases.map { try MailAddress($0) }
        )
        let mailbox = try await home.others.register(draft, in: home.domain, by: home.contact, actor: home.actor)
        return mailbox.mailbox.id
    }

    /// What a meddled import is answered; between the writes for beginning, staging and settling.
    private func outcome(_ home: ImportHome, _ lines: String...) async throws -> [String] {
        do {
            try await home.takeTable(home.table(lines))
            return []
        } catch MailboxError.importInvalid(let faults, _) {
            return faults.map { "\($0.line) \($0.column ?? "-") \($0.rule)" }
        } catch MailboxError.refused(let refusal) {
            return [refusal.rule]
        }
    }

    @Test("a person who gets one of the addresses meanwhile is found, and the line is named (M12)", arguments: 0...2)
    func directory(writes: Int) async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: writes) { try await home.enter("ef3", "A@example.net") }
        #expect(try await outcome(home, Self.line) == ["2 Alias Addresses M12"])
        #expect(try await home.mailbox("anna@example.net") == nil)
        #expect(try await home.traces().isClean && home.meddling.isOver)
    }

    @Test("an applicant who leaves the directory meanwhile is found (C2)", arguments: 0...2)
    func applicant(writes: Int) async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: writes) {
            try await home.registration.removePerson(#require(UserID("cd2")), by: .daemon)
        }
        #expect(try await outcome(home, Self.functional) == ["2 Applicant E-Mail C2"])
        #expect(try await home.mailbox("info@example.net") == nil)
    }

    @Test("a contact who is none any more imports nothing (D1)", arguments: 0...2)
    func contact(writes: Int) async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: writes) { try await home.put(contacts: ["ab1"]) }
        #expect(try await outcome(home, Self.line) == ["D1"])
        #expect(try await home.mailbox("anna@example.net") == nil)
        #expect(try await home.traces().isClean)
    }

    @Test(
        "another mailbox that takes an address before it is staged keeps it, and the line is named (M4)",
        arguments: 0...1
    )
    func address(writes: Int) async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: writes) { _ = try await register("other@example.net", "A@example.net", in: home) }
        #expect(try await outcome(home, Self.line) == ["2 Alias Addresses M4"])
        #expect(try await home.mailbox("a@example.net")?.mailbox.address.description == "other@example.net")
        #expect(try await home.mailbox("anna@example.net") == nil)
    }

    @Test("whoever registers a staged address is told to ask again, and the import wins")
    func staged() async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: 2) { try await expectNothingVisible(in: home) }
        #expect(try await outcome(home, Self.line) == [])
        #expect(try await home.mailbox("a@example.net") != nil)
        #expect(home.meddling.isOver)
    }

    private func expectNothingVisible(in home: ImportHome) async throws {
        await #expect {
            _ = try await register("A@example.net", in: home)
        } throws: {
            guard case MailboxError.changedMeanwhile = $0 else { return false }
            return true
        }
        await #expect(throws: RegistrationError.self) {
            try await home.registration.removeDomain(home.domain, by: .daemon)
        }
        let (mailbox, export) = (try await home.mailbox("anna@example.net"), try await home.export())
        #expect(mailbox == nil && export.split(separator: "\r\n").count == 1)
    }

    @Test("an edit by hand is not lost: the import is judged over it", arguments: 0...2)
    func edited(writes: Int) async throws {
        let home = try await ImportHome()
        let id = try await register("anna@example.net", in: home)
        home.meddling.meddle(after: writes) {
            let edit = MailboxEdit(displayName: "Hand", aliases: [try MailAddress("hand@example.net")], comment: "hand")
            _ = try await home.others.change(id, edit, by: home.contact, actor: home.actor)
        }
        let plan = try await home.take(",,anna@example.net,,personal,,file")
        #expect(home.meddling.isOver)
        // The file was judged over the hand's fields, which it takes back, and says so.
        #expect(plan.lines.map(\.fields) == [[.displayName, .aliases, .comment]])
        #expect(try await home.mailbox("anna@example.net")?.mailbox.comment == "file")
        #expect(try await home.mailbox("hand@example.net") == nil)
    }

    @Test("a name is not changed under a link that was made meanwhile (M7)", arguments: 0...2)
    func linked(writes: Int) async throws {
        let home = try await ImportHome()
        let id = try await register("anna@example.net", in: home)
        home.meddling.meddle(after: writes) {
            let sent = try await home.others.sendChallenges(for: id, by: home.contact, actor: home.actor)
            let token = home.others.token(of: try #require(sent.challenges.first).id)
            _ = try await home.others.confirm(token, by: #require(UserID("ab1")), actor: home.actor)
        }
        #expect(try await outcome(home, "Other,,anna@example.net,,personal,,x") == ["2 Last Name M7"])
        #expect(try await home.mailbox("anna@example.net")?.mailbox.comment == "")
    }

    @Test("a mailbox that was deleted meanwhile is registered", arguments: 0...2)
    func deleted(writes: Int) async throws {
        let home = try await ImportHome()
        let id = try await register("anna@example.net", in: home)
        home.meddling.meddle(after: writes) { try await home.others.delete(id, by: home.contact, actor: home.actor) }
        let plan = try await home.take(",,anna@example.net,,personal,,file")
        #expect(plan.createdCount == 1)
        #expect(try await home.mailbox("anna@example.net")?.mailbox.comment == "file")
    }

    @Test("where the store fails nothing is stored, and the next import is not hindered", arguments: 0...2)
    func failing(writes: Int) async throws {
        let home = try await ImportHome()
        home.meddling.meddle(after: writes) { throw StoreError.full(operation: "planted") }
        await #expect(throws: MailboxError.self) { try await home.take(Self.line) }
        #expect(try await home.mailbox("anna@example.net") == nil)
        #expect(try await home.take(Self.line).createdCount == 1)
        #expect(try await home.traces().isClean)
    }

    @Test("what an import left that was cut off is there for nobody, and removed before the next one")
    func cutOff() async throws {
        let home = try await ImportHome()
        let (domain, draft) = (home.domain, MailboxDraft(address: try MailAddress("anna@example.net"), type: .personal))
        let id = MailboxID(octets: Array(repeating: 7, count: 16))
        let mailbox = draft.mailbox(as: id, in: domain, at: Timestamp(secondsSince1970: 1))
        try await home.store.write { records in _ = try records.stage([mailbox], in: records.beginImport()) }
        #expect(try await home.store.read { try $0.mailbox(id) } == nil)
        #expect(try await home.traces().isClean == false)
        try await home.mailboxes.removeUnfinishedImports()
        #expect(try await home.traces().isClean)
        try await home.store.write { records in _ = try records.stage([mailbox], in: records.beginImport()) }
        #expect(try await home.take(Self.line).createdCount == 1)
        #expect(try await home.mailbox("anna@example.net")?.mailbox.id != id)
    }

    @Test("two imports at once: one after the other, and nothing is lost")
    func twoAtOnce() async throws {
        let home = try await ImportHome()
        async let one = home.take("A,,a@example.net,,personal,,one", "B,,b@example.net,,personal,,one")
        async let two = home.take("B,,b@example.net,,personal,,two", "C,,c@example.net,,personal,,two")
        let plans = try await [one, two]
        #expect(plans.map(\.createdCount).sorted() == [1, 2] && plans.map(\.changedCount).sorted() == [0, 1])
        let last = plans[0].changedCount == 0 ? "two" : "one"
        #expect(try await home.mailbox("b@example.net")?.mailbox.comment == last)
        #expect(try await home.export().split(separator: "\r\n").count == 4)
    }
}
