// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mailbox for which no challenge could be sent together with the others.
public struct SkippedMailboxWords: Codable, Sendable, Hashable {
    /// Which mailbox.
    public let id: String
    /// Its primary address.
    public let address: String
    /// The code of what stands against it, as a `ProblemCode`.
    public let reason: String
    /// The rule that forbids it.
    public let rule: String?
    /// What stands against it and what would be right.
    public let detail: String

    /// Makes the words of one mailbox.
    public init(id: String, address: String, reason: String, rule: String? = nil, detail: String) {
        self.id = id
        self.address = address
        self.reason = reason
        self.rule = rule
        self.detail = detail
    }
}

extension SkippedMailboxWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(address, forKey: .address)
        try container.encode(reason, forKey: .reason)
        try container.encode(rule, forKey: .rule)
        try container.encode(detail, forKey: .detail)
    }
}
