// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What is to be changed of a mailbox: the body of `PATCH /v1/mailboxes/{id}`.
///
/// A field that is left out stays as it is. `applicantAddress` may be `null`, which takes it away; no other may.
public struct MailboxEditWords: Codable, Sendable, Hashable {
    /// Only what the mailbox has already is taken (M2).
    public let address: String?
    /// Only what the mailbox has already is taken (M2).
    public let type: AddressType?
    /// The admin-friendly name (M7).
    public let displayName: String?
    /// All aliases, those that stay included (M6).
    public let aliases: [String]?
    /// The applicant address (M8); `.some(nil)` takes it away.
    public let applicantAddress: String??
    /// Free text.
    public let comment: String?
    /// Whether the mailbox is to be active (M9).
    public let active: Bool?
    /// Whether links end on reactivation; only together with `active: true` (M9).
    public let endLinks: Bool?

    /// Makes the words of one edit.
    public init(
        address: String? = nil,
        type: AddressType? = nil,
        displayName: String? = nil,
        aliases: [String]? = nil,
        applicantAddress: String?? = nil,
        comment: String? = nil,
        active: Bool? = nil,
        endLinks: Bool? = nil
    ) {
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliases = aliases
        self.applicantAddress = applicantAddress
        self.comment = comment
        self.active = active
        self.endLinks = endLinks
    }
}

extension MailboxEditWords {
    private enum CodingKeys: String, CodingKey {
        case address, type, displayName, aliases, applicantAddress, comment, active, endLinks
    }

    /// Reads an edit and tells an absent field from `null`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        address = try container.value(.address)
        type = try container.value(.type)
        displayName = try container.value(.displayName)
        aliases = try container.value(.aliases)
        let isNamed = container.contains(.applicantAddress)
        applicantAddress = isNamed ? .some(try container.decodeIfPresent(String.self, forKey: .applicantAddress)) : nil
        comment = try container.value(.comment)
        active = try container.value(.active)
        endLinks = try container.value(.endLinks)
    }

    /// Writes the fields that are to be changed.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(address, forKey: .address)
        try container.encodeIfPresent(type, forKey: .type)
        try container.encodeIfPresent(displayName, forKey: .displayName)
        try container.encodeIfPresent(aliases, forKey: .aliases)
        if let applicantAddress { try container.encode(applicantAddress, forKey: .applicantAddress) }
        try container.encodeIfPresent(comment, forKey: .comment)
        try container.encodeIfPresent(active, forKey: .active)
        try container.encodeIfPresent(endLinks, forKey: .endLinks)
    }
}

extension KeyedDecodingContainer {
    /// A field that may be left out, but not be `null`.
    fileprivate func value<Value: Decodable>(_ key: Key) throws -> Value? {
        contains(key) ? try decode(Value.self, forKey: key) : nil
    }
}
