// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

/// Which mailboxes of a domain a list shows, and in which order; absent fields do not narrow it.
public struct MailboxFilter: Sendable, Hashable {
    /// Personal or functional.
    public let type: AddressType?
    /// What an address of the mailbox stands at.
    public let status: MailboxAddressStatus?
    /// What display name, comment, address or an alias begins with, in any case.
    public let text: String?
    /// What the list is sorted by; by address without it.
    public let sort: MailboxSort?
    /// Whether the list runs from the last to the first.
    public let isDescending: Bool

    /// Makes a filter.
    public init(
        type: AddressType? = nil,
        status: MailboxAddressStatus? = nil,
        text: String? = nil,
        sort: MailboxSort? = nil,
        isDescending: Bool = false
    ) {
        self.type = type
        self.status = status
        self.text = text
        self.sort = sort
        self.isDescending = isDescending
    }

    /// The filter as names and values of a query.
    var query: [(name: String, value: String?)] {
        let order = isDescending ? "-" + (sort ?? .address).rawValue : sort?.rawValue
        return [("type", type?.rawValue), ("status", status?.rawValue), ("q", text), ("sort", order)]
    }
}
