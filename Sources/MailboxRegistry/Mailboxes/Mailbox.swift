// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// The row of a mailbox: what its domain's contacts entered (M1).
///
/// Challenges and links lie beside it, in ``RegisteredMailbox``.
public struct Mailbox: Sendable, Hashable {
    /// Personal or functional.
    public typealias MailboxType = AddressEntitlement.AddressType

    /// Which mailbox.
    public let id: MailboxID
    /// The managed domain that it belongs to (D1, M12).
    public let domain: MailDomain
    /// The primary (sender) address; never edited (M2).
    public let address: MailAddress
    /// Personal or functional; never edited (M2).
    public let type: MailboxType
    /// The admin-friendly name; it enters no certificate (M10).
    public internal(set) var displayName: String
    /// The other addresses that send, in their order.
    public internal(set) var aliasEntries: [AliasEntry]
    /// Whose primary address gets the challenge of a functional mailbox (C2).
    public internal(set) var applicantAddress: MailAddress?
    /// Free text.
    public internal(set) var comment: String
    /// Whether anything is sent, confirmed or issued for it (C7, X5).
    public internal(set) var isActive: Bool
    /// When it was registered.
    public let createdAt: Timestamp
    /// When a contact changed it last.
    public internal(set) var changedAt: Timestamp
    /// How many challenges and notices were ever queued for it; a mailbox without any can be deleted (M3).
    public internal(set) var challengeCount: Int

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - id: Which mailbox.
    ///   - domain: The managed domain that it belongs to.
    ///   - address: The primary address.
    ///   - type: Personal or functional.
    ///   - displayName: The admin-friendly name.
    ///   - aliasEntries: The other addresses that send.
    ///   - applicantAddress: Whose primary address gets the challenge of a functional mailbox.
    ///   - comment: Free text.
    ///   - isActive: Whether anything is done for it.
    ///   - createdAt: When it was registered.
    ///   - changedAt: When a contact changed it last.
    ///   - challengeCount: How many challenges and notices were ever queued for it.
    public init(
        id: MailboxID,
        domain: MailDomain,
        address: MailAddress,
        type: MailboxType,
        displayName: String,
        aliasEntries: [AliasEntry],
        applicantAddress: MailAddress?,
        comment: String,
        isActive: Bool,
        createdAt: Timestamp,
        changedAt: Timestamp,
        challengeCount: Int
    ) {
        self.id = id
        self.domain = domain
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliasEntries = aliasEntries
        self.applicantAddress = applicantAddress
        self.comment = comment
        self.isActive = isActive
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.challengeCount = challengeCount
    }

    /// The other addresses that send.
    public var aliases: [MailAddress] {
        aliasEntries.map(\.address)
    }

    /// The primary address, then the aliases.
    public var addresses: [MailAddress] {
        [address] + aliases
    }
}
