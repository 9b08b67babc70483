// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// The text and the values of one list of mailboxes.
///
/// It gives one mailbox more than the page takes, which tells whether another page follows.
struct MailboxList {
    let sql: String
    let values: [SQLValue]

    /// All mailboxes of the domain: a walk along the index of their order.
    ///
    /// - Parameters:
    ///   - query: What is listed.
    ///   - end: Where the page before ended.
    init(_ query: MailboxQuery, after end: MailboxCursor?) {
        var selection = MailboxSelection(query, after: end)
        let conditions = [selection.place()] + selection.filters
        sql = """
            SELECT \(MailboxRow.columns) FROM mailboxes m WHERE \(conditions.joined(separator: " AND ")) \
            \(selection.order()) LIMIT \(selection.bind(.count(query.limit + 1)))
            """
        values = selection.values
    }

    /// Those that begin with a text: what each index finds, of each the first ones alone.
    ///
    /// What it takes grows with the number that begin so, not with the domain.
    ///
    /// - Parameters:
    ///   - query: What is listed.
    ///   - end: Where the page before ended.
    ///   - prefix: What they begin with.
    init(_ query: MailboxQuery, after end: MailboxCursor?, beginningWith prefix: MailboxPrefix) {
        var selection = MailboxSelection(query, after: end)
        let addresses = PrefixRange(prefix.address, in: &selection)
        let limit = selection.bind(.count(query.limit + 1))
        let texts = PrefixRange(prefix.text, in: &selection)
        let found = [
            Self.found(by: "m.address_key", in: addresses, of: selection, limit),
            Self.found(by: "m.display_name_key", in: texts, of: selection, limit),
            Self.found(by: "m.comment_key", in: texts, of: selection, limit),
            Self.foundByAlias(in: addresses, of: selection, limit),
        ]
        sql = """
            SELECT \(MailboxRow.columns) FROM mailboxes m WHERE m.id IN (\(found.joined(separator: " UNION "))) \
            \(selection.order(sign: "+")) LIMIT \(limit)
            """
        values = selection.values
    }

    /// Those that begin with a text among the next ones in the order; a short walk finds a page of what many begin with.
    ///
    /// - Parameters:
    ///   - query: What is listed.
    ///   - end: Where the page before ended.
    ///   - prefix: What they begin with.
    init(_ query: MailboxQuery, after end: MailboxCursor?, nearbyBeginningWith prefix: MailboxPrefix) {
        var selection = MailboxSelection(query, after: end)
        let next = """
            SELECT m.* FROM mailboxes m WHERE \(selection.place()) \(selection.order()) LIMIT \(MailboxCount.many)
            """
        let addresses = PrefixRange(prefix.address, in: &selection)
        let texts = PrefixRange(prefix.text, in: &selection)
        let conditions = """
            (\(addresses.holds("m.address_key")) OR \(texts.holds("m.display_name_key")) \
            OR \(texts.holds("m.comment_key")) OR EXISTS (SELECT 1 FROM mailbox_addresses a \
            WHERE a.mailbox = m.id AND a.position > 0 AND \(addresses.holds("+a.address_key"))))
            """
        sql = """
            SELECT \(MailboxRow.columns) FROM (\(next)) m \
            WHERE \((selection.filters + [conditions]).joined(separator: " AND ")) \
            \(selection.order()) LIMIT \(selection.bind(.count(query.limit + 1)))
            """
        values = selection.values
    }

    private static func found(
        by column: String,
        in range: PrefixRange,
        of selection: MailboxSelection,
        _ limit: String
    ) -> String {
        let conditions = [selection.place(sign: "+")] + selection.filters + [range.holds(column)]
        return """
            SELECT id FROM (SELECT m.id FROM mailboxes m WHERE \(conditions.joined(separator: " AND ")) \
            \(selection.order(sign: column == selection.column ? "" : "+")) LIMIT \(limit)) AS found
            """
    }

    private static func foundByAlias(
        in range: PrefixRange,
        of selection: MailboxSelection,
        _ limit: String
    ) -> String {
        let conditions = [selection.place(domainSign: "+", sign: "+")] + selection.filters
        return """
            SELECT id FROM (SELECT m.id FROM mailbox_addresses a JOIN mailboxes m ON m.id = a.mailbox \
            WHERE a.position > 0 AND \(range.holds("a.address_key")) AND \(conditions.joined(separator: " AND ")) \
            \(selection.order(sign: "+")) LIMIT \(limit)) AS found
            """
    }
}
