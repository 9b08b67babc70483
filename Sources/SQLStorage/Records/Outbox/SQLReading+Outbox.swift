// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Postbox
import Store

extension SQLReading {
    func outboxMail(_ id: OutboxMailID) throws(StoreError) -> OutboxMail? {
        try connection.first(OutboxRow.byIdentifier, [.text(id.description)], from: OutboxRow.table, OutboxRow.read)
    }

    func dueMails(at moment: Timestamp, limit: Int) throws(StoreError) -> [OutboxMail] {
        try mails(OutboxRow.due, [.time(moment), .count(max(0, limit))])
    }

    /// A cursor that none of these pages gave is the end.
    func outboxMails(_ query: OutboxQuery) throws(StoreError) -> OutboxPage {
        guard query.limit > 0 else { return OutboxPage(mails: [], next: nil) }
        var end: OutboxCursor?
        if let text = query.cursor {
            guard let cursor = OutboxCursor(text) else { return OutboxPage(mails: [], next: nil) }
            end = cursor
        }
        var found: [OutboxMail] = []
        for state in Set(query.states) { found += try mails(in: state, after: end, limit: query.limit) }
        found.sort { OutboxCursor(behind: $0) > OutboxCursor(behind: $1) }
        let page = Array(found.prefix(query.limit))
        let next = found.count > query.limit ? page.last.map { OutboxCursor(behind: $0).text } : nil
        return OutboxPage(mails: page, next: next)
    }

    func outboxCounts() throws(StoreError) -> OutboxCounts {
        OutboxCounts(waiting: try mailCount(.waiting), dead: try mailCount(.dead))
    }

    /// One mail more than the page takes, which tells whether another page follows.
    private func mails(
        in state: OutboxMail.State,
        after end: OutboxCursor?,
        limit: Int
    ) throws(StoreError) -> [OutboxMail] {
        let (word, limit) = (SQLValue.text(state.rawValue), SQLValue.integer(Int64(limit) + 1))
        guard let end else { return try mails(OutboxRow.first, [word, limit]) }
        return try mails(OutboxRow.next, [word, .time(end.createdAt), .text(end.id.description), limit])
    }

    private func mails(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> [OutboxMail] {
        try connection.all(sql, values, from: OutboxRow.table, OutboxRow.read)
    }

    private func mailCount(_ state: OutboxMail.State) throws(StoreError) -> Int {
        let count = try connection.first(OutboxRow.count, [.text(state.rawValue)], from: OutboxRow.table) {
            row throws(StoreError) in try row.count("state")
        }
        return count ?? 0
    }
}
