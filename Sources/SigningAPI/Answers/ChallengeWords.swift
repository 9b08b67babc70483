// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What a token stands for, for its holder: the answer of `POST /v1/challenges/inspect`, `/confirm` and `/refuse`.
///
/// It names the mailbox as the mail does, and neither its identifier nor who else is linked.
public struct ChallengeWords: Codable, Sendable, Hashable {
    /// What the holder can do with it.
    public let purpose: ChallengePurpose
    /// Whether they still can.
    public let status: ChallengeStatus
    /// Until when it can be confirmed; `null` for an objection, which holds as long as the link.
    public let expiresAt: Timestamp?
    /// The primary address of the mailbox.
    public let address: String
    /// Personal or functional.
    public let type: AddressType
    /// The admin-friendly name of the mailbox.
    public let displayName: String
    /// The addresses that confirming links to who confirms, or whose link objecting ends.
    public let addresses: [String]

    /// Makes the words of one challenge.
    public init(
        purpose: ChallengePurpose,
        status: ChallengeStatus,
        expiresAt: Timestamp? = nil,
        address: String,
        type: AddressType,
        displayName: String,
        addresses: [String]
    ) {
        self.purpose = purpose
        self.status = status
        self.expiresAt = expiresAt
        self.address = address
        self.type = type
        self.displayName = displayName
        self.addresses = addresses
    }
}

extension ChallengeWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(purpose, forKey: .purpose)
        try container.encode(status, forKey: .status)
        try container.encode(expiresAt, forKey: .expiresAt)
        try container.encode(address, forKey: .address)
        try container.encode(type, forKey: .type)
        try container.encode(displayName, forKey: .displayName)
        try container.encode(addresses, forKey: .addresses)
    }
}
