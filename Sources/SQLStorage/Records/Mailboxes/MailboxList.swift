// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// The text and the values of one list of mailboxes.
///
/// The text is built of few parts, so that there are few different ones, and each is sorted as an index is.
struct MailboxList {
    private(set) var values: [SQLValue] = []
    private var conditions: [String] = []
    private let order: String
    private var limit = ""

    /// Builds a list.
    ///
    /// - Parameters:
    ///   - query: What is listed.
    ///   - end: Where the page before ended.
    init(_ query: MailboxQuery, after end: MailboxCursor?) {
        let (column, direction) = (Self.column(of: query.sort), query.isDescending ? "DESC" : "ASC")
        order = "ORDER BY \(column) \(direction), m.id \(direction)"
        conditions.append("m.domain = \(bind(.text(query.domain.description)))")
        conditions.append(ImportRow.isReal)
        if let end {
            let (key, id) = (bind(.text(end.key)), bind(.text(end.id.description)))
            conditions.append("(\(column), m.id) \(query.isDescending ? "<" : ">") (\(key), \(id))")
        }
        if let type = query.type { conditions.append("m.type = \(bind(.text(type.rawValue)))") }
        if let status = query.status { add(status, at: query.moment) }
        if let text = query.text, !text.isEmpty {
            conditions.append("m.search_text LIKE \(bind(.text(SearchText.pattern(containing: text)))) ESCAPE '\\'")
        }
        limit = bind(.integer(Int64(query.limit) + 1))
    }

    /// The statement; it gives one mailbox more than the page takes, which tells whether another page follows.
    var sql: String {
        "SELECT \(MailboxRow.columns) FROM mailboxes m WHERE \(conditions.joined(separator: " AND ")) "
            + "\(order) LIMIT \(limit)"
    }

    private static func column(of sort: MailboxQuery.Sort) -> String {
        switch sort {
        case .address: "m.address_key"
        case .displayName: "m.display_name_key"
        case .comment: "m.comment_key"
        }
    }

    /// A stored status says nothing about time: what waits for an answer is expired once its time is over.
    private mutating func add(_ status: AddressStatus, at moment: Timestamp) {
        let condition =
            switch status {
            case .sent, .suspended:
                "s.status = \(bind(.text(status.rawValue))) AND (s.status_until IS NULL "
                    + "OR s.status_until > \(bind(.time(moment))))"
            case .expired:
                "s.status = 'expired' OR s.status IN ('sent', 'suspended') AND s.status_until <= \(bind(.time(moment)))"
            case .neverSent, .confirmed, .refused, .undeliverable:
                "s.status = \(bind(.text(status.rawValue)))"
            }
        conditions.append("m.id IN (SELECT s.mailbox FROM mailbox_addresses s WHERE \(condition))")
    }

    private mutating func bind(_ value: SQLValue) -> String {
        values.append(value)
        return "$\(values.count)"
    }
}
