// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// The conditions and the order of one list of mailboxes `m`, and the values of its text.
///
/// The text is built of few parts, so that there are few different ones. A plus sign before a column keeps the planner
/// from an index that it would walk along.
struct MailboxSelection {
    private(set) var values: [SQLValue] = []
    /// What it is sorted by.
    let column: String
    /// The conditions that look at each mailbox alone.
    private(set) var filters = [ImportRow.isReal]
    private let direction: String
    private var domain = ""
    private var end: (key: String, id: String)?

    /// Begins a list.
    ///
    /// - Parameters:
    ///   - query: What is listed; its text is left to the list.
    ///   - end: Where the page before ended.
    init(_ query: MailboxQuery, after end: MailboxCursor?) {
        (column, direction) = (Self.column(of: query.sort), query.isDescending ? "DESC" : "ASC")
        domain = bind(.text(query.domain.description))
        if let end { self.end = (bind(.text(end.key)), bind(.text(end.id.description))) }
        if let type = query.type { filters.append("m.type = \(bind(.text(type.rawValue)))") }
        if let status = query.status {
            let condition = condition(of: status, at: query.moment)
            // Each of those that begin with a text is looked at; for a whole domain a status is gathered once.
            filters.append(
                query.text?.isEmpty ?? true
                    ? "m.id IN (SELECT s.mailbox FROM mailbox_addresses s WHERE \(condition))"
                    : "EXISTS (SELECT 1 FROM mailbox_addresses s WHERE s.mailbox = m.id AND (\(condition)))"
            )
        }
    }

    /// The domain, and what is sorted behind the page before.
    ///
    /// - Parameters:
    ///   - domainSign: A plus sign where the mailboxes of the domain are no way to those that are sought.
    ///   - sign: A plus sign where their order is none.
    /// - Returns: The conditions.
    func place(domainSign: String = "", sign: String = "") -> String {
        let domain = "\(domainSign)m.domain = \(domain)"
        guard let end else { return domain }
        return "\(domain) AND (\(sign)\(column), m.id) \(direction == "DESC" ? "<" : ">") (\(end.key), \(end.id))"
    }

    /// The order.
    ///
    /// - Parameter sign: A plus sign where the few that are found are sorted.
    /// - Returns: The clause.
    func order(sign: String = "") -> String {
        "ORDER BY \(sign)\(column) \(direction), m.id \(direction)"
    }

    /// Adds a value and gives its placeholder; placeholders appear in the text in the order of their values.
    mutating func bind(_ value: SQLValue) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    private static func column(of sort: MailboxQuery.Sort) -> String {
        switch sort {
        case .address: "m.address_key"
        case .displayName: "m.display_name_key"
        case .comment: "m.comment_key"
        }
    }

    /// A stored status says nothing about time: what waits for an answer is expired once its time is over.
    private mutating func condition(of status: AddressStatus, at moment: Timestamp) -> String {
        switch status {
        case .sent, .suspended:
            "s.status = \(bind(.text(status.rawValue))) AND (s.status_until IS NULL "
                + "OR s.status_until > \(bind(.time(moment))))"
        case .expired:
            "s.status = 'expired' OR s.status IN ('sent', 'suspended') AND s.status_until <= \(bind(.time(moment)))"
        case .neverSent, .confirmed, .refused, .undeliverable:
            "s.status = \(bind(.text(status.rawValue)))"
        }
    }
}
