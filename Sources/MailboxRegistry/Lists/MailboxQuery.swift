// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// Which mailboxes of a domain a list shows.
public struct MailboxQuery: Sendable, Hashable {
    /// What a list is sorted by; mailboxes that have it in common follow each other in a fixed order.
    public enum Sort: String, Sendable, Hashable, CaseIterable {
        /// The primary address.
        case address
        /// The admin-friendly name.
        case displayName
        /// The free text (M1).
        case comment
    }

    /// The domain whose mailboxes are shown.
    public let domain: MailDomain
    /// Only mailboxes of this type.
    public var type: Mailbox.MailboxType?
    /// Only mailboxes of which an address has this status at `moment`.
    public var status: AddressStatus?
    /// Only mailboxes of which display name, comment, address or an alias begins so, whatever the case.
    ///
    /// Of a longer text the first 64 characters decide for names and comments.
    public var text: String?
    /// What the list is sorted by.
    public var sort = Sort.address
    /// Whether the list runs from the last to the first.
    public var isDescending = false
    /// The moment that decides the status.
    public let moment: Timestamp
    /// Where the page before ended; see ``MailboxPage/next``.
    public var cursor: String?
    /// The most mailboxes to give.
    public let limit: Int

    /// Begins with all mailboxes of a domain.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - moment: The moment that decides the status.
    ///   - limit: The most mailboxes to give.
    public init(of domain: MailDomain, at moment: Timestamp, limit: Int) {
        self.domain = domain
        self.moment = moment
        self.limit = limit
    }
}

/// A page of mailboxes, in the order of its query.
public struct MailboxPage: Sendable, Hashable {
    /// The mailboxes.
    public let mailboxes: [ListedMailbox]
    /// Where the next page begins; `nil` at the end.
    public let next: String?

    /// Names a page.
    ///
    /// - Parameters:
    ///   - mailboxes: The mailboxes.
    ///   - next: Where the next page begins.
    public init(mailboxes: [ListedMailbox], next: String?) {
        self.mailboxes = mailboxes
        self.next = next
    }
}
