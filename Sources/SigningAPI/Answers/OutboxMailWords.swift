// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A mail of the outbox, without its text (C10).
public struct OutboxMailWords: Codable, Sendable, Hashable {
    /// Which mail; its Message-ID comes from it.
    public let id: String
    /// What it is about.
    public let kind: OutboxMailKind
    /// Where it goes.
    public let recipient: String
    /// What has become of it.
    public let status: OutboxStatus
    /// When it was queued.
    public let createdAt: Timestamp
    /// When it is given up.
    public let expiresAt: Timestamp
    /// How many times handing it over was tried.
    public let attempts: Int
    /// When it is tried next, while it is waiting.
    public let nextAttemptAt: Timestamp?
    /// Why the last attempt failed.
    public let lastFailure: String?

    /// Makes the words of one mail.
    public init(
        id: String,
        kind: OutboxMailKind,
        recipient: String,
        status: OutboxStatus,
        createdAt: Timestamp,
        expiresAt: Timestamp,
        attempts: Int,
        nextAttemptAt: Timestamp? = nil,
        lastFailure: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.recipient = recipient
        self.status = status
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.lastFailure = lastFailure
    }
}

extension OutboxMailWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(recipient, forKey: .recipient)
        try container.encode(status, forKey: .status)
        try container.encode(createdAt, forKey: .createdAt)
        try container.encode(expiresAt, forKey: .expiresAt)
        try container.encode(attempts, forKey: .attempts)
        try container.encode(nextAttemptAt, forKey: .nextAttemptAt)
        try container.encode(lastFailure, forKey: .lastFailure)
    }
}
