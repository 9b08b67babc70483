// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store
import Testing

@testable import SQLStorage

@Suite("Lists of mailboxes")
struct MailboxListTests {
    private static let domain = "mail.example.org"

    private func transition(_ number: Int, _ draft: MailboxDraft, in domain: String) throws -> Transition {
        try RegisteredMailbox.registering(
            draft,
            as: MailboxID(octets: Array(repeating: UInt8(number), count: 16)),
            in: try MailDomain(domain),
            by: .administrator,
            at: now,
            in: try World(managing: "bücher.example.org")
        )
    }

    /// Mailboxes of both types, many with one name or comment, some in another domain.
    private func fill(_ store: SQLStore) async throws {
        try await store.enter(try World())
        let transitions = try (1...60).map { number in
            let domain = number % 10 == 0 ? "lab.example.org" : Self.domain
            let draft = MailboxDraft(
                address: try MailAddress("P\(number * 7 % 61)@\(domain)"),
                type: number % 3 == 0 ? .functional : .personal,
                displayName: ["", "Ärztin_\(number)", "50 %", "ärger"][number % 4],
                aliases: number % 5 == 1 ? [try MailAddress("alias\(number)@bücher.example.org")] : [],
                applicantAddress: number % 6 == 0 ? try MailAddress("anna@example.org") : nil,
                comment: number % 7 == 0 ? "Zimmer\nNord" : ""
            )
            return try transition(number, draft, in: domain)
        }
        let stored = try await store.write { transaction in try transitions.map { try transaction.store($0) } }
        #expect(stored.allSatisfy { $0 })
    }

    private func query(limit: Int = 7) throws -> MailboxQuery {
        MailboxQuery(of: try MailDomain(Self.domain), at: now, limit: limit)
    }

    private func all(_ store: SQLStore, _ query: MailboxQuery) async throws -> [Mailbox] {
        var (query, mailboxes) = (query, [Mailbox]())
        repeat {
            let page = try await store.read { [query] in try $0.mailboxes(query) }
            #expect(page.mailboxes.count <= query.limit)
            mailboxes += page.mailboxes.map(\.mailbox)
            query.cursor = page.next
        } while query.cursor != nil
        return mailboxes
    }

    private static func key(_ mailbox: Mailbox, _ sort: MailboxQuery.Sort) -> String {
        switch sort {
        case .address: mailbox.address.comparisonKey
        case .displayName: mailbox.displayName.lowercased()
        case .comment: mailbox.comment.lowercased()
        }
    }

    @Test(
        "pages neither lose nor repeat a mailbox, in every order",
        arguments: MailboxQuery.Sort.allCases,
        [1, 7, 54, 100]
    )
    func pages(_ sort: MailboxQuery.Sort, _ limit: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = try query(limit: limit)
            query.sort = sort
            let ascending = try await all(store, query)
            #expect(ascending.count == 54 && Set(ascending.map(\.id)).count == 54)
            let keys = ascending.map { Array(Self.key($0, sort).unicodeScalars) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
            query.isDescending = true
            #expect(try await all(store, query) == ascending.reversed())
        }
    }

    @Test("a mailbox that is deleted between two pages ends no list, and a new one shifts none")
    func changes() async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = try query()
            let whole = try await all(store, query).map(\.id)
            let first = try await store.read { [query] in try $0.mailboxes(query) }
            let last = try #require(first.mailboxes.last?.mailbox)
            let event = MailboxEvent.delete(by: .administrator)
            let deletion = try RegisteredMailbox(last, challenges: [], links: []).applying(event, at: now, in: World())
            let draft = MailboxDraft(address: try MailAddress("0@mail.example.org"), type: .personal)
            let added = try transition(99, draft, in: Self.domain)
            let stored = try await store.write { [try $0.store(deletion), try $0.store(added)] }
            #expect(stored == [true, true])
            query.cursor = first.next
            let rest = try await all(store, query).map(\.id)
            #expect(first.mailboxes.map(\.mailbox.id) + rest == whole)
        }
    }

    @Test("a cursor that no page gave is the end", arguments: ["", "x", "00", String(repeating: "0", count: 33)])
    func foreignCursor(_ cursor: String) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = try query()
            query.cursor = cursor
            let page = try await store.read { [query] in try $0.mailboxes(query) }
            #expect(page == MailboxPage(mailboxes: [], next: nil))
        }
    }

    @Test(
        "name, comment, address or an alias begins with a text, whatever its case, and it means itself",
        arguments: [
            ("ÄRZTIN", 15), ("a\u{308}rger", 15), ("Ä", 30), ("50 %", 12), ("%", 0), ("_", 0), ("\\", 0), ("nord", 0),
            ("Zimmer\nN", 8), ("ALIAS", 12), ("alias1@BÜCHER.exa", 1), ("alias1@xn--bcher-kva.", 1), ("bücher", 0),
            ("anna@", 0), ("p7@", 1), ("7@", 0), ("nobody", 0), ("", 54),
        ]
    )
    func text(_ text: String, _ count: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = try query()
            query.text = text
            #expect(try await all(store, query).count == count)
        }
    }

    @Test("type and status select together")
    func selection() async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = try query()
            query.type = .functional
            query.status = .neverSent
            let found = try await all(store, query)
            #expect(found.count == 18 && found.allSatisfy { $0.type == .functional })
            query.status = .sent
            #expect(try await all(store, query).isEmpty)
        }
    }

    @Test("no list is sorted anew for a page", arguments: MailboxQuery.Sort.allCases, [false, true])
    func plans(_ sort: MailboxQuery.Sort, _ isDescending: Bool) async throws {
        try await withStore(.sqlite) { store, database in
            try await fill(store)
            var query = try query()
            query.sort = sort
            query.isDescending = isDescending
            let first = MailboxList(query, after: nil)
            let page = try await store.read { [query] in try $0.mailboxes(query).mailboxes }
            let end = try #require(page.last)
            query.status = .expired
            query.type = .personal
            let next = MailboxList(query, after: MailboxCursor(behind: end.mailbox, sortedBy: sort))
            for list in [first, next] {
                let plan = try await database.read { connection in
                    try connection.all("EXPLAIN QUERY PLAN " + list.sql, list.values, from: "plan") {
                        row throws(StoreError) in
                        for _ in 0..<3 { _ = row.optionalInteger() }
                        return try row.text("detail")
                    }
                }
                #expect(plan.contains { $0.contains("USING INDEX mailboxes_by_") })
                #expect(!plan.contains { $0.contains("ORDER BY") }, "\(plan)")
            }
        }
    }
}
