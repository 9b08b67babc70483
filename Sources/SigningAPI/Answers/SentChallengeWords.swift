// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An address for which a challenge was queued.
public struct SentChallengeWords: Codable, Sendable, Hashable {
    /// The address.
    public let address: String
    /// Where the mail goes: to the address itself, or to the applicant (C1, C2).
    public let sentTo: String
    /// Until when it can be confirmed (C6).
    public let expiresAt: Timestamp?

    /// Makes the words of one address.
    public init(address: String, sentTo: String, expiresAt: Timestamp? = nil) {
        self.address = address
        self.sentTo = sentTo
        self.expiresAt = expiresAt
    }
}

extension SentChallengeWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(address, forKey: .address)
        try container.encode(sentTo, forKey: .sentTo)
        try container.encode(expiresAt, forKey: .expiresAt)
    }
}
