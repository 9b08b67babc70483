// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One entry of a person’s selection list (X1).
public struct AddressWords: Codable, Sendable, Hashable {
    /// The primary address.
    public let address: String
    /// Whether it is personal or functional.
    public let type: AddressType
    /// What the right to it rests on.
    public let basis: AddressBasis
    /// The mailbox it belongs to, for basis `challenge`.
    public let mailbox: String?
    /// Addresses that enter the certificate beside it (X4).
    public let aliases: [String]
    /// Whether a certificate can be requested now.
    public let requestable: Bool
    /// The code of what stands against a request, as a `ProblemCode`.
    public let reason: String?
    /// What stands against a request, for people.
    public let detail: String?
    /// The addresses of the mailbox that somebody has to confirm before, or confirm again (X4, C5).
    public let unconfirmed: [String]

    /// Makes the words of one entry.
    public init(
        address: String,
        type: AddressType,
        basis: AddressBasis,
        mailbox: String? = nil,
        aliases: [String],
        requestable: Bool,
        reason: String? = nil,
        detail: String? = nil,
        unconfirmed: [String] = []
    ) {
        self.address = address
        self.type = type
        self.basis = basis
        self.mailbox = mailbox
        self.aliases = aliases
        self.requestable = requestable
        self.reason = reason
        self.detail = detail
        self.unconfirmed = unconfirmed
    }
}

extension AddressWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(address, forKey: .address)
        try container.encode(type, forKey: .type)
        try container.encode(basis, forKey: .basis)
        try container.encode(mailbox, forKey: .mailbox)
        try container.encode(aliases, forKey: .aliases)
        try container.encode(requestable, forKey: .requestable)
        try container.encode(reason, forKey: .reason)
        try container.encode(detail, forKey: .detail)
        try container.encode(unconfirmed, forKey: .unconfirmed)
    }
}
