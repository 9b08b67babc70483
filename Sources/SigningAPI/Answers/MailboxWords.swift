// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mailbox with the statuses of its addresses.
public struct MailboxWords: Codable, Sendable, Hashable {
    /// Which mailbox.
    public let id: String
    /// The managed domain that it belongs to (M12).
    public let domain: String
    /// The primary address (M2).
    public let address: String
    /// Personal or functional.
    public let type: AddressType
    /// The admin-friendly name; it enters no certificate (M10).
    public let displayName: String
    /// The other addresses that send, in their order.
    public let aliases: [String]
    /// Whose primary address gets the challenge of a functional mailbox (C2).
    public let applicantAddress: String?
    /// Free text.
    public let comment: String
    /// Whether anything is sent, confirmed or issued for it (C7, X5).
    public let active: Bool
    /// Whether a certificate can be requested now.
    public let requestable: Bool
    /// The code of what stands against a request, as a `ProblemCode`.
    public let reason: String?
    /// How many valid certificates there are for it, whoever holds them.
    public let validCertificates: Int
    /// The statuses of all addresses, the primary address first.
    public let addresses: [MailboxAddressWords]

    /// Makes the words of one mailbox.
    public init(
        id: String,
        domain: String,
        address: String,
        type: AddressType,
        displayName: String,
        aliases: [String],
        applicantAddress: String? = nil,
        comment: String,
        active: Bool,
        requestable: Bool,
        reason: String? = nil,
        validCertificates: Int,
        addresses: [MailboxAddressWords]
    ) {
        self.id = id
        self.domain = domain
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliases = aliases
        self.applicantAddress = applicantAddress
        self.comment = comment
        self.active = active
        self.requestable = requestable
        self.reason = reason
        self.validCertificates = validCertificates
        self.addresses = addresses
    }
}

extension MailboxWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(domain, forKey: .domain)
        try container.encode(address, forKey: .address)
        try container.encode(type, forKey: .type)
        try container.encode(displayName, forKey: .displayName)
        try container.encode(aliases, forKey: .aliases)
        try container.encode(applicantAddress, forKey: .applicantAddress)
        try container.encode(comment, forKey: .comment)
        try container.encode(active, forKey: .active)
        try container.encode(requestable, forKey: .requestable)
        try container.encode(reason, forKey: .reason)
        try container.encode(validCertificates, forKey: .validCertificates)
        try container.encode(addresses, forKey: .addresses)
    }
}
