// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What the notice to a linked functional address says: who the applicant is, and how to object (C2).
public struct LinkNoticeContent: Sendable, Equatable {
    /// The functional address.
    public let mailbox: MailAddress
    /// The display name of the mailbox.
    public let mailboxName: String
    /// The person the address is linked to.
    public let applicant: MailPerson
    /// When it was linked.
    public let linkedAt: Timestamp
    /// What the link to object carries.
    public let token: ChallengeToken

    /// Names all values.
    ///
    /// - Parameters:
    ///   - mailbox: The functional address.
    ///   - mailboxName: The display name of the mailbox.
    ///   - applicant: The person the address is linked to.
    ///   - linkedAt: When it was linked.
    ///   - token: What the link to object carries.
    public init(
        mailbox: MailAddress,
        mailboxName: String,
        applicant: MailPerson,
        linkedAt: Timestamp,
        token: ChallengeToken
    ) {
        self.mailbox = mailbox
        self.mailboxName = mailboxName
        self.applicant = applicant
        self.linkedAt = linkedAt
        self.token = token
    }
}
