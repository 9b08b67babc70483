// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry

/// A mailbox as those see it who administer it: its fields, where its addresses stand, and what a request would meet.
public struct MailboxOverview: Sendable, Hashable {
    /// What the contacts entered.
    public let mailbox: Mailbox
    /// The statuses of all addresses, the primary address first.
    public let reports: [AddressReport]
    /// Why no certificate can be requested for it now, whoever asks.
    public let obstacle: RegistryObstacle?
    /// How many valid certificates there are for its primary address.
    public let validCertificateCount: Int
}

/// A page of mailboxes, in the order of its query.
public struct MailboxOverviewPage: Sendable, Hashable {
    /// The mailboxes.
    public let overviews: [MailboxOverview]
    /// Where the next page begins; `nil` at the end.
    public let next: String?
}
