// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

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
        let list = MailboxList(query, after: end)
        let rows = try connection.all(list.sql, list.values, from: MailboxRow.table, MailboxRow.init)
        let mailboxes = try rows.prefix(query.limit).map { row throws(StoreError) in try listed(row, in: query) }
        let hasMore = rows.count > query.limit
        let next = hasMore ? mailboxes.last.map { MailboxCursor(behind: $0.mailbox, sortedBy: query.sort).text } : nil
        return MailboxPage(mailboxes: mailboxes, next: next)
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
