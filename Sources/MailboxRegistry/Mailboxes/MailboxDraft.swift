// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A mailbox as a contact describes it before it is registered (M1).
public struct MailboxDraft: Sendable, Hashable {
    /// The primary address.
    public let address: MailAddress
    /// Personal or functional.
    public let type: Mailbox.MailboxType
    /// The admin-friendly name.
    public let displayName: String
    /// The other addresses that send.
    public let aliases: [MailAddress]
    /// The applicant of a functional mailbox.
    public let applicantAddress: MailAddress?
    /// Free text.
    public let comment: String

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - address: The primary address.
    ///   - type: Personal or functional.
    ///   - displayName: The admin-friendly name.
    ///   - aliases: The other addresses that send.
    ///   - applicantAddress: The applicant of a functional mailbox.
    ///   - comment: Free text.
    public init(
        address: MailAddress,
        type: Mailbox.MailboxType,
        displayName: String = "",
        aliases: [MailAddress] = [],
        applicantAddress: MailAddress? = nil,
        comment: String = ""
    ) {
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliases = aliases
        self.applicantAddress = applicantAddress
        self.comment = comment
    }

    /// The same as an edit of a mailbox that is registered already, as an import needs it (F6).
    public var edit: MailboxEdit {
        MailboxEdit(
            address: address,
            type: type,
            displayName: displayName,
            aliases: aliases,
            applicantAddress: .some(applicantAddress),
            comment: comment
        )
    }

    /// The mailbox as it is once it is registered; nothing is judged here.
    ///
    /// - Parameters:
    ///   - id: Its new identifier.
    ///   - domain: The domain that it is to belong to.
    ///   - moment: When.
    /// - Returns: An active mailbox without challenges.
    public func mailbox(as id: MailboxID, in domain: MailDomain, at moment: Timestamp) -> Mailbox {
        Mailbox(
            id: id,
            domain: domain,
            address: address,
            type: type,
            displayName: displayName,
            aliasEntries: aliases.map { AliasEntry($0) },
            applicantAddress: applicantAddress,
            comment: comment,
            isActive: true,
            createdAt: moment,
            changedAt: moment,
            challengeCount: 0
        )
    }
}
