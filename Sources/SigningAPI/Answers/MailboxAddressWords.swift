// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An address of a mailbox and where it stands.
public struct MailboxAddressWords: Codable, Sendable, Hashable {
    /// The address.
    public let address: String
    /// Where it stands.
    public let status: MailboxAddressStatus
    /// The user ID that is linked, suspended links included.
    public let user: String?
    /// When it came to stand there.
    public let at: Timestamp?
    /// Until when the challenge that is out can be confirmed.
    public let expiresAt: Timestamp?

    /// Makes the words of one address.
    public init(
        address: String,
        status: MailboxAddressStatus,
        user: String? = nil,
        at: Timestamp? = nil,
        expiresAt: Timestamp? = nil
    ) {
        self.address = address
        self.status = status
        self.user = user
        self.at = at
        self.expiresAt = expiresAt
    }
}

extension MailboxAddressWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(address, forKey: .address)
        try container.encode(status, forKey: .status)
        try container.encode(user, forKey: .user)
        try container.encode(at, forKey: .at)
        try container.encode(expiresAt, forKey: .expiresAt)
    }
}
