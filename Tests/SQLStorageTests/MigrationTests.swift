// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Store
import Testing

@testable import SQLStorage

@Suite("Migrations")
struct MigrationTests {
    /// A database as the first version of the program left it, with records in it.
    private func firstVersion(in directory: String) async throws {
        let database = try Engine.sqlite.open(in: directory)
        try await database.onWriter { connection throws(StoreError) in
            try SchemaUpdate(migrations: [.records]).apply(on: connection)
        }
        let records = try (CertificateIntent.sample(1), Revocation.sample(1), World())
        try await database.onWriter { connection throws(StoreError) in
            let writer = SQLWriteTransaction(
                connection: MemberConnection(connection),
                head: .empty(writer: "tests"),
                digest: { _ in Array(repeating: 7, count: 32) }
            )
            try writer.insert(records.0)
            _ = try writer.put(records.1, by: nil)
            for domain in records.2.domains { try writer.put(domain) }
            for person in records.2.people { _ = try writer.put(person.entry, for: person.user) }
            try writer.append(.sample())
        }
        try database.close()
    }

    @Test("a database of the first version keeps its records and takes mailboxes")
    func second() async throws {
        try await withDirectory { directory in
            try await firstVersion(in: directory)
            for _ in 0..<2 {
                let store = try await SQLStore.open(try Engine.sqlite.open(in: directory))
                let (serial, world) = (try serialNumber(1), try World())
                #expect(try await store.read { try $0.certificate(serial)?.revocation } != nil)
                #expect(try await store.read { try $0.domains(contact: nil).count } == world.domains.count)
                #expect(
                    try await store.read { try $0.people(beginningWith: nil, after: nil, limit: 9) } == world.people
                )
                #expect(try await store.read { try $0.auditHead(writer: "tests").number } == 1)
                try await store.close()
            }
            let store = try await SQLStore.open(try Engine.sqlite.open(in: directory))
            var scenario = try Scenario(.personal)
            try scenario.link(to: "anna")
            try await store.replay(scenario)
            try await store.close()
        }
    }

    @Test("a mailbox and a staged edit of the fourth version are there after it, found by what they begin with")
    func fourth() async throws {
        try await withDirectory { directory in
            let database = try Engine.sqlite.open(in: directory)
            try await database.onWriter { connection throws(StoreError) in
                let migrations: [Migration] = [.records, .mailboxes, .notices, .imports]
                try SchemaUpdate(migrations: migrations).apply(on: connection)
                try connection.execute(script: Self.mailboxOfFourthVersion)
            }
            try database.close()
            let store = try await SQLStore.open(try Engine.sqlite.open(in: directory))
            #expect(try await store.write { try $0.removeStaged(of: ImportNumber(7), limit: 9) })
            for (text, count) in [("old", 0), ("NEW", 1), ("post@", 1), ("box", 0)] {
                var query = MailboxQuery(of: try MailDomain("mail.example.org"), at: now, limit: 9)
                query.text = text
                let page = try await store.read { [query] in try $0.mailboxes(query) }
                #expect(page.mailboxes.count == count)
            }
            try await store.close()
        }
    }

    /// The texts of the mailbox were changed by an import that was settled; its keys were not yet.
    private static let mailboxOfFourthVersion = """
        INSERT INTO domains (name, kind) VALUES ('mail.example.org', 'managed');
        INSERT INTO mailboxes (id, domain, type, display_name, comment, active, created_at, changed_at,
            challenge_count, address_key, display_name_key, comment_key, search_text)
        VALUES ('0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', 'mail.example.org', 'personal', 'New box', '', 1, 1, 2,
            0, 'post@mail.example.org', 'old box', '', 'old box');
        INSERT INTO mailbox_addresses (address_key, mailbox, position, address, host, added_after, status)
        VALUES ('post@mail.example.org', '0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', 0, 'Post@mail.example.org',
            'mail.example.org', 0, 'neverSent');
        INSERT INTO staged_edits (import, mailbox, display_name, comment, changed_at, display_name_key, comment_key,
            search_text, before_display_name, before_comment, before_applicant_key, before_active, before_changed_at,
            before_challenge_count, before_search_text)
        VALUES (7, '0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', 'New box', '', 2, 'new box', '', 'new box', 'Old box', '', '',
            1, 1, 0, 'old box');

        """

    @Test("every table is strict")
    func tables() async throws {
        try await withStore(.sqlite) { _, database in
            let loose = try await database.read { connection in
                try connection.all(
                    "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main'",
                    [],
                    from: "tables"
                ) { row throws(StoreError) in try row.text("name") }
            }
            #expect(Set(loose).isSubset(of: ["schema_version", "sqlite_schema", "sqlite_stat1"]))
        }
    }
}
