// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mailbox to be registered: the body of `POST /v1/domains/{domain}/mailboxes`.
public struct MailboxDraftWords: Codable, Sendable, Hashable {
    /// The primary address, in the domain (M12).
    public let address: String
    /// Personal or functional.
    public let type: AddressType
    /// The admin-friendly name; it enters no certificate (M10).
    public let displayName: String?
    /// The other addresses that send.
    public let aliases: [String]?
    /// Whose primary address gets the challenge; functional mailboxes only (C2).
    public let applicantAddress: String?
    /// Free text.
    public let comment: String?

    /// Makes the words of one mailbox.
    public init(
        address: String,
        type: AddressType,
        displayName: String? = nil,
        aliases: [String]? = nil,
        applicantAddress: String? = nil,
        comment: String? = nil
    ) {
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliases = aliases
        self.applicantAddress = applicantAddress
        self.comment = comment
    }
}
