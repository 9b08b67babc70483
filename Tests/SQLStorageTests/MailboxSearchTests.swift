// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store
import Testing

@testable import SQLStorage

@Suite("Searches for mailboxes")
struct MailboxSearchTests {
    /// More than a search sorts before it looked for a page nearby.
    private static let count = 1500
    private static let names = ["", "Lang, Ärztin", "50 %", "ärger", "Zimmer"]

    /// Mailboxes whose address, alias, name and comment begin with different texts, so that each is found by each.
    private func mailbox(_ number: Int) throws -> Mailbox {
        let letter = ["a", "k", "Z"][number % 3]
        let draft = MailboxDraft(
            address: try MailAddress("\(letter)\(number * 7)@mail.example.org"),
            type: number % 4 == 0 ? .functional : .personal,
            displayName: Self.names[number % 5],
            aliases: number % 2 == 0 ? [try MailAddress("Alias\(number)@bücher.example.org")] : [],
            comment: number % 7 == 0 ? "Zimmer\nNord" : ""
        )
        let octets = [UInt8(number * 31 % 251), UInt8(number / 256), UInt8(number % 256)]
        let id = MailboxID(octets: octets + Array(repeating: 1, count: 13))
        return draft.mailbox(as: id, in: try MailDomain("mail.example.org"), at: now)
    }

    private func withMailboxes(
        _ count: Int = count,
        _ body: (SQLStore, any SQLDatabase, [Mailbox]) async throws -> Void
    ) async throws {
        try await withStore(.sqlite) { store, database in
            try await store.enter(try World())
            let mailboxes = try (1...count).map { try mailbox($0) }
            let isStored = try await store.write { records in
                let number = try records.beginImport()
                return try records.stage(mailboxes, in: number) && records.settle(number, editCount: 0)
            }
            #expect(isStored)
            try await body(store, database, mailboxes)
        }
    }

    private func query(_ text: String?, limit: Int = 100) throws -> MailboxQuery {
        var query = MailboxQuery(of: try MailDomain("mail.example.org"), at: now, limit: limit)
        query.text = text
        return query
    }

    private func all(_ store: SQLStore, _ query: MailboxQuery) async throws -> [Mailbox] {
        var (query, mailboxes) = (query, [Mailbox]())
        repeat {
            let page = try await store.read { [query] in try $0.mailboxes(query) }
            mailboxes += page.mailboxes.map(\.mailbox)
            query.cursor = page.next
        } while query.cursor != nil
        return mailboxes
    }

    private func isMeant(_ mailbox: Mailbox, _ text: String) -> Bool {
        ([mailbox.displayName, mailbox.comment] + mailbox.addresses.map(\.comparisonKey)).contains {
            $0.lowercased().hasPrefix(text)
        }
    }

    @Test(
        "pages of what few, many or all begin with are those of the whole list that begin so",
        arguments: MailboxQuery.Sort.allCases,
        [false, true]
    )
    func pages(_ sort: MailboxQuery.Sort, _ isDescending: Bool) async throws {
        try await withMailboxes { store, _, _ in
            var query = try query(nil, limit: 400)
            (query.sort, query.isDescending) = (sort, isDescending)
            let whole = try await all(store, query)
            for text in ["a", "z", "alias", "k14", "zimmer\nn", "l", "ä", "none"] {
                let expected = whole.filter { isMeant($0, text) }.map(\.id)
                query.text = text
                #expect(try await all(store, query).map(\.id) == expected, "\(text)")
                let page = try await store.read { [query] in try $0.mailboxes(query).mailboxes.count }
                #expect(page == min(400, expected.count))
            }
        }
    }

    @Test("the mailboxes nearby are the next ones that begin so, and no others", arguments: MailboxQuery.Sort.allCases)
    func nearby(_ sort: MailboxQuery.Sort) async throws {
        try await withMailboxes(300) { store, database, mailboxes in
            var query = try query("z", limit: 300)
            query.sort = sort
            let prefix = try #require(MailboxPrefix(query.text))
            for end in [nil, MailboxCursor(behind: mailboxes[150], sortedBy: sort)] {
                let lists = [
                    MailboxList(query, after: end, beginningWith: prefix),
                    MailboxList(query, after: end, nearbyBeginningWith: prefix),
                ]
                var found: [[MailboxID]] = []
                for list in lists {
                    let rows = try await database.read { connection in
                        try connection.all(list.sql, list.values, from: MailboxRow.table, MailboxRow.init)
                    }
                    found.append(rows.map(\.id))
                }
                #expect(!found[0].isEmpty && found[0] == found[1])
            }
        }
    }

    @Test(
        "what many begin with is known, and not counted further",
        arguments: [("a", true), ("alias", false), ("zimmer\nnord", false), ("none", false)]
    )
    func count(_ text: String, _ isBroad: Bool) async throws {
        try await withMailboxes { _, database, _ in
            let prefix = try #require(MailboxPrefix(text))
            let values = MailboxCount.values(prefix, in: try MailDomain("mail.example.org"))
            let count = try await database.read { connection in
                try connection.first(MailboxCount.sql, values, from: "count") { row throws(StoreError) in
                    try row.count("found")
                }
            }
            #expect((count == MailboxCount.many) == isBroad)
        }
    }

    @Test("type and status narrow a search")
    func filters() async throws {
        try await withMailboxes(100) { store, _, mailboxes in
            var query = try query("z")
            query.type = .functional
            query.status = .neverSent
            let expected = mailboxes.filter { isMeant($0, "z") && $0.type == .functional }
            let found = try await all(store, query)
            #expect(Set(found.map(\.id)) == Set(expected.map(\.id)))
            for status in [AddressStatus.sent, .expired, .confirmed] {
                query.status = status
                #expect(try await all(store, query).isEmpty)
            }
        }
    }

    @Test("an address is found from its first letter on, whatever the case")
    func address() async throws {
        try await withMailboxes(1) { store, _, _ in
            for (text, count) in [("k7@", 1), ("K7@MAIL.example.ORG", 1), ("7@", 0)] {
                let query = try query(text)
                #expect(try await all(store, query).count == count)
            }
        }
    }

    @Test(
        "a search asks each index for what begins so, and walks along none",
        arguments: MailboxQuery.Sort.allCases,
        [false, true]
    )
    func plans(_ sort: MailboxQuery.Sort, _ isAnalyzed: Bool) async throws {
        try await withMailboxes { _, database, mailboxes in
            if isAnalyzed {
                try await database.onWriter { connection throws(StoreError) in try connection.run("ANALYZE") }
            }
            var query = try query("a")
            (query.sort, query.type, query.status) = (sort, .personal, .expired)
            let prefix = try #require(MailboxPrefix(query.text))
            for end in [nil, MailboxCursor(behind: mailboxes[9], sortedBy: sort)] {
                let list = MailboxList(query, after: end, beginningWith: prefix)
                let plan = try await Self.plan(of: list, in: database)
                let ranges = [
                    "mailboxes_by_address (domain=? AND address_key>",
                    "mailboxes_by_name (domain=? AND display_name_key>",
                    "mailboxes_by_comment (domain=? AND comment_key>", "mailbox_addresses_by_alias (address_key>",
                ]
                for range in ranges { #expect(plan.contains { $0.contains(range) }, "\(plan)") }
                #expect(!plan.contains { $0.hasSuffix("(domain=?)") || $0.hasPrefix("SCAN m") }, "\(plan)")
                let nearby = MailboxList(query, after: end, nearbyBeginningWith: prefix)
                let walk = try await Self.plan(of: nearby, in: database)
                #expect(walk.contains { $0.contains("USING INDEX mailboxes_by_") }, "\(walk)")
                #expect(!walk.contains { $0.hasPrefix("SCAN mailbox") || $0.contains("by_alias") }, "\(walk)")
            }
        }
    }

    private static func plan(of list: MailboxList, in database: any SQLDatabase) async throws -> [String] {
        try await database.read { connection in
            try connection.all("EXPLAIN QUERY PLAN " + list.sql, list.values, from: "plan") { row throws(StoreError) in
                for _ in 0..<3 { _ = row.optionalInteger() }
                return try row.text("detail")
            }
        }
    }
}
