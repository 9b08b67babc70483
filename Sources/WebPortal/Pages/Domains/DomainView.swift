// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a domain shows.
struct DomainView: Sendable {
    var message: MessageView?
    /// Whether its addresses come from the directory, so that it has no mailboxes (D2).
    var isOfDirectory = false
    let domain: String
    let path: String
    let text: String?
    let types: [Choice]
    let statuses: [Choice]
    let orders: [Choice]
    let rowCounts: [Choice]
    let isNarrowed: Bool
    let columns: [MailboxColumn]
    private(set) var rows: [MailboxRow]
    let hasRows: Bool
    /// Whether there is nothing yet, rather than nothing that matches.
    let isEmpty: Bool
    let showsSearch: Bool
    /// What the page shows, for the forms on it.
    let state: [QueryField]
    /// Stands for the form, so that it is not carried out twice.
    let key: String
    let startPath: String?
    let nextPath: String?
    let hasPages: Bool
    let help: [StatusHelp]

    init(_ domain: String, _ query: DomainQuery, _ page: Page<MailboxWords>, key: String, _ texts: Texts) {
        self.domain = domain
        self.key = key
        path = MailboxPath.domain(domain)
        text = query.text
        types = DomainChoices.types(query, texts)
        statuses = DomainChoices.statuses(query, texts)
        orders = DomainChoices.orders(query, texts)
        rowCounts = DomainChoices.rowCounts(query)
        isNarrowed = query.isNarrowed
        columns = MailboxColumn.all(domain, query, texts)
        rows = page.items.map { MailboxRow($0, texts) }
        hasRows = !rows.isEmpty
        isEmpty = rows.isEmpty && !query.isNarrowed && query.cursor == nil
        showsSearch = !isEmpty
        state = query.fields
        startPath = query.cursor == nil ? nil : query.first.path(of: domain)
        nextPath = page.next.map { query.at($0).path(of: domain) }
        hasPages = startPath != nil || nextPath != nil
        help = MailboxAddressStatus.allCases.map { StatusHelp($0, texts) }
    }

    /// Marks the rows for which nothing was sent.
    mutating func mark(left: [String]) {
        for index in rows.indices where left.contains(rows[index].id) { rows[index].isLeft = true }
    }
}

/// A column of the table, with the way to another order.
struct MailboxColumn: Sendable {
    let label: String
    let path: String?
    /// `ascending` or `descending`, where the table is sorted by it.
    let order: String?

    /// The columns in their order.
    static func all(_ domain: String, _ query: DomainQuery, _ texts: Texts) -> [Self] {
        let sortable: [(MailboxSort, String)] = [
            (.address, "domain.address"), (.displayName, "domain.name"), (.comment, "domain.comment"),
        ]
        let first = sortable.map { sort, key in
            let isSorted = query.sort == sort
            let isDescending = isSorted && !query.isDescending
            return Self(
                label: texts(key),
                path: query.sorted(by: sort, descending: isDescending).path(of: domain),
                order: isSorted ? (query.isDescending ? "descending" : "ascending") : nil
            )
        }
        return first
            + ["domain.status", "domain.certificates"].map { Self(label: texts($0), path: nil, order: nil) }
    }
}

/// What a status means.
struct StatusHelp: Sendable {
    let status: MailboxStatusView
    let text: String

    init(_ status: MailboxAddressStatus, _ texts: Texts) {
        self.status = MailboxStatusView(status, texts)
        text = texts("mailbox-status-hint.\(status.rawValue)")
    }
}
