// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Which mailboxes of a domain a page shows, as its link or its form says it; what is no such word is passed over.
struct DomainQuery: Sendable, Hashable {
    /// How many rows a page may have; the second is the usual one.
    static let rowCounts = [25, 50, 100]

    private static let usualRows = 50
    private static let longestText = 320

    var text: String?
    var type: AddressType?
    var status: MailboxAddressStatus?
    var sort = MailboxSort.address
    var isDescending = false
    var rows = Self.usualRows
    var cursor: String?

    /// All mailboxes, by address.
    init() {}

    init(_ fields: FormFields) {
        text = fields["q"].flatMap(Self.searchText)
        type = fields["type"].flatMap(AddressType.init(rawValue:))
        status = fields["status"].flatMap(MailboxAddressStatus.init(rawValue:))
        let order = fields["sort"] ?? ""
        isDescending = order.utf8.first == UInt8(ascii: "-")
        if let sort = MailboxSort(rawValue: isDescending ? String(order.dropFirst()) : order) {
            self.sort = sort
        } else {
            isDescending = false
        }
        rows = fields["rows"].flatMap { Int($0) }.flatMap { Self.rowCounts.contains($0) ? $0 : nil } ?? Self.usualRows
        cursor = fields["cursor"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Blanks around it were hardly meant.
    private static func searchText(_ text: String) -> String? {
        let scalars = text.trimmingBlanks.unicodeScalars.prefix(longestText)
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }

    /// Whether some mailboxes may be left out.
    var isNarrowed: Bool {
        text != nil || type != nil || status != nil
    }

    /// The question to the daemon.
    var filter: MailboxFilter {
        MailboxFilter(type: type, status: status, text: text, sort: sort, isDescending: isDescending)
    }

    /// What the order is called in links and forms.
    var order: String {
        (isDescending ? "-" : "") + sort.rawValue
    }

    /// Names and values that say the same again, without what is usual.
    var fields: [QueryField] {
        let usual = Self()
        let values: [(name: String, value: String?)] = [
            ("q", text),
            ("type", type?.rawValue),
            ("status", status?.rawValue),
            ("sort", order == usual.order ? nil : order),
            ("rows", rows == usual.rows ? nil : "\(rows)"),
            ("cursor", cursor),
        ]
        return values.compactMap { name, value in value.map { QueryField(name: name, value: $0) } }
    }

    /// The link to the page of a domain that shows this.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - more: What the link says beside.
    /// - Returns: Path and query.
    func path(of domain: String, _ more: [QueryField] = []) -> String {
        let pairs = (fields + more).map { "\($0.name)=\(QueryText.escaped($0.value))" }
        let path = MailboxPath.domain(domain)
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// The same mailboxes in another order, from the first page on.
    func sorted(by sort: MailboxSort, descending isDescending: Bool) -> Self {
        var query = first
        (query.sort, query.isDescending) = (sort, isDescending)
        return query
    }

    /// The same, from the first page on.
    var first: Self {
        at(nil)
    }

    /// The same, from a cursor on.
    func at(_ cursor: String?) -> Self {
        var query = self
        query.cursor = cursor
        return query
    }
}

/// A name and a value of a link, or a hidden field of a form.
struct QueryField: Sendable, Hashable {
    let name: String
    let value: String
}
