// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@testable import Registration

@Suite("Importing mailboxes")
struct MailboxImportTests {
    @Test("F6: lines register, change, repeat and are skipped; what was exported changes nothing")
    func counts() async throws {
        let home = try await ImportHome()
        let first = try await home.take(
            "Berg,Anna,anna@example.net,\"a@example.net; ab@example.net\",personal,,=1+1",
            "Info,,info@example.net,,functional,anna@dir.example.org,",
            "Robot,,robot@example.net,,machine,,"
        )
        #expect((first.createdCount, first.changedCount, first.skipped.count) == (2, 0, 1))
        let registered = try #require(try await home.mailbox("ab@example.net")?.mailbox)
        #expect(registered.displayName == "Berg, Anna" && registered.comment == "=1+1" && registered.isActive)
        let second = try await home.take("Berg,Anna,ANNA@example.net,ab@example.net A@example.net,personal,,new")
        #expect(second.lines.map(\.fields) == [[.comment]])
        let export = try await home.export()
        #expect(export.contains("\r\nInfo,,info@example.net,,functional,anna@dir.example.org,\r\n"))
        let before = try await home.traces()
        let third = try await home.takeTable(export)
        #expect((third.createdCount, third.changedCount, third.unchangedCount) == (0, 0, 2))
        #expect(try await home.traces() == before && before.isClean)
    }

    @Test("F5: a dry run says the same and stores nothing")
    func dryRun() async throws {
        let home = try await ImportHome()
        let before = try await home.traces()
        let plan = try await home.take("Berg,Anna,anna@example.net,,personal,,", dryRun: true)
        #expect(plan.createdCount == 1)
        #expect(try await home.mailbox("anna@example.net") == nil)
        #expect(try await home.traces() == before)
    }

    @Test("F5: where one line is wrong none is stored, and all that is wrong is told")
    func invalid() async throws {
        let home = try await ImportHome()
        let before = try await home.traces()
        let faults = try await home.faults(
            "Berg,Anna,anna@example.net,,personal,,",
            "Info,First,info@example.net,,functional,nobody@dir.example.org,",
            "Long,,\(String(repeating: "l", count: 60))@\(String(repeating: "d", count: 60)).example.net,,personal,,"
        )
        #expect(faults == ["3 First Name F3", "3 Applicant E-Mail C2", "4 Primary E-Mail M1", "4 Primary E-Mail M12"])
        #expect(try await home.mailbox("anna@example.net") == nil)
        #expect(try await home.traces() == before)
    }

    @Test("a domain that is not the contact's does not exist, and one of the directory takes none (D1, D2)")
    func domains() async throws {
        let home = try await ImportHome()
        try await home.put(contacts: ["ab1"])
        await #expect { try await home.take("Berg,Anna,anna@example.net,,personal,,") } throws: { error in
            guard case MailboxError.refused(let refusal) = error else { return false }
            return refusal == .unknownDomain(home.domain)
        }
        await #expect(throws: MailboxError.self) { try await home.export() }
    }

    @Test("an import of many batches is stored whole, each mailbox with its own line")
    func batches() async throws {
        let home = try await ImportHome()
        let lines = (1...1201).map { "Name \($0),,m\($0)@example.net,alias\($0)@example.net,personal,,Room \($0)" }
        try await home.takeTable(home.table(lines))
        let one = try #require(try await home.mailbox("alias777@example.net")?.mailbox)
        #expect(one.address.description == "m777@example.net" && one.comment == "Room 777")
        let changed = lines.map { $0.replacing("Room", with: "Floor") }
        let plan = try await home.takeTable(home.table(changed))
        #expect(plan.changedCount == 1201)
        let export = try await home.export()
        #expect(export.split(separator: "\r\n").count == 1202 && !export.contains("Room"))
        #expect(try await home.traces().isClean)
    }

    @Test("an edit of aliases ends the link and supersedes challenges, as by hand (M6)")
    func aliases() async throws {
        let home = try await ImportHome()
        try await home.take("Berg,Anna,anna@example.net,a@example.net,personal,,")
        let id = try #require(try await home.mailbox("anna@example.net")?.mailbox.id)
        let sent = try await home.others.sendChallenges(for: id, by: home.contact, actor: home.actor)
        for challenge in sent.challenges {
            let token = home.others.token(of: challenge.id)
            _ = try await home.others.confirm(token, by: #require(UserID("ab1")), actor: home.actor)
        }
        try await home.take("Berg,Anna,anna@example.net,b@example.net,personal,,also")
        let mailbox = try #require(try await home.mailbox("anna@example.net"))
        #expect(mailbox.mailbox.aliases.map(\.description) == ["b@example.net"] && mailbox.mailbox.comment == "also")
        #expect(mailbox.links.filter(\.isLive).map(\.address.description) == ["anna@example.net"])
        #expect(try await home.faults("Other,Anna,anna@example.net,b@example.net,personal,,") == ["2 Last Name M7"])
    }

    @Test("the audit log is told who imported what, without a name or an address")
    func audit() async throws {
        let home = try await ImportHome()
        let start = try await home.traces().audit
        try await home.take("Berg,Anna,anna@example.net,,personal,,", "Info,,info@example.net,,functional,,")
        try await home.take(
            "Berg,Anna,anna@example.net,,personal,,x",
            "Info,,info@example.net,i@example.net,functional,,"
        )
        let ids = try await [home.mailbox("anna@example.net"), home.mailbox("info@example.net")].map {
            try #require($0).mailbox.id.description
        }
        let entries = try await home.store.read { try $0.auditEntries(writer: "test", after: start, limit: 99) }
        let events = entries.map(\.event)
        #expect(events.allSatisfy { $0.actor == home.actor && $0.details["domain"] == "example.net" })
        #expect(
            events.map(\.action) == [
                .mailboxesImported, .mailboxesImported, .mailboxEdited, .mailboxesImported, .mailboxesImported,
            ]
        )
        #expect(events[0].details["created"] == "2" && events[0].details["import"] == "1")
        #expect(Set(events[1].details["mailboxes"]?.split(separator: " ").map(String.init) ?? []) == Set(ids))
        #expect(events[2].details["mailbox"] == ids[1])
        #expect(events[3].details["changed"] == "2")
        #expect(events[4].details["mailboxes"] == ids[0] && events[4].details["fields"] == "comment")
    }
}
