// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What a challenge mail says (C1, C2).
public struct ChallengeContent: Sendable, Equatable {
    /// The primary address of the mailbox.
    public let mailbox: MailAddress
    /// The display name of the mailbox.
    public let mailboxName: String
    /// The addresses that confirming links.
    public let addresses: [MailAddress]
    /// The first moment at which the challenge no longer holds.
    public let expiresAt: Timestamp
    /// What the links carry.
    public let token: ChallengeToken

    /// Names all values.
    ///
    /// - Parameters:
    ///   - mailbox: The primary address of the mailbox.
    ///   - mailboxName: The display name of the mailbox.
    ///   - addresses: The addresses that confirming links.
    ///   - expiresAt: The first moment at which the challenge no longer holds.
    ///   - token: What the links carry.
    public init(
        mailbox: MailAddress,
        mailboxName: String,
        addresses: [MailAddress],
        expiresAt: Timestamp,
        token: ChallengeToken
    ) {
        self.mailbox = mailbox
        self.mailboxName = mailboxName
        self.addresses = addresses
        self.expiresAt = expiresAt
        self.token = token
    }
}
