// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension SQLReading {
    /// A cursor that none of these pages gave is the end.
    func mailboxes(_ query: MailboxQuery) throws(StoreError) -> MailboxPage {
        guard query.limit > 0 else { return MailboxPage(mailboxes: [], next: nil) }
        var end: MailboxCursor?
        if let text = query.cursor {
            guard let cursor = MailboxCursor(text) else { return MailboxPage(mailboxes: [], next: nil) }
            end = cursor
        }
        let rows = try rows(query, after: end)
        let mailboxes = try rows.prefix(query.limit).map { row throws(StoreError) in try listed(row, in: query) }
        let hasMore = rows.count > query.limit
        let next = hasMore ? mailboxes.last.map { MailboxCursor(behind: $0.mailbox, sortedBy: query.sort).text } : nil
        return MailboxPage(mailboxes: mailboxes, next: next)
    }

    /// The rows of a page and one more.
    private func rows(_ query: MailboxQuery, after end: MailboxCursor?) throws(StoreError) -> [MailboxRow] {
        guard let prefix = MailboxPrefix(query.text) else { return try rows(MailboxList(query, after: end)) }
        if try isBroad(prefix, in: query.domain) {
            let nearby = try rows(MailboxList(query, after: end, nearbyBeginningWith: prefix))
            if nearby.count > query.limit { return nearby }
        }
        return try rows(MailboxList(query, after: end, beginningWith: prefix))
    }

    private func rows(_ list: MailboxList) throws(StoreError) -> [MailboxRow] {
        try connection.all(list.sql, list.values, from: MailboxRow.table, MailboxRow.init)
    }

    private func isBroad(_ prefix: MailboxPrefix, in domain: MailDomain) throws(StoreError) -> Bool {
        let count = try connection.first(
            MailboxCount.sql,
            MailboxCount.values(prefix, in: domain),
            from: MailboxRow.table
        ) { row throws(StoreError) in try row.count("found") }
        return count == MailboxCount.many
    }

    private func listed(_ row: MailboxRow, in query: MailboxQuery) throws(StoreError) -> ListedMailbox {
        let addresses = try addresses(of: row.id)
        return ListedMailbox(
            try row.mailbox(addresses: addresses),
            reports: addresses.map { $0.report.aged(to: query.moment) },
            liveLinks: try connection.all(LinkRow.live, [.text(row.id.description)], from: LinkRow.table, LinkRow.read)
        )
    }
}
