// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An entry of the audit log.
public struct AuditEntryWords: Codable, Sendable, Hashable {
    /// The daemon whose chain it belongs to.
    public let writer: String
    /// Its number in that chain, from 1.
    public let number: Int64
    /// When it was written.
    public let time: Timestamp
    /// Who did it.
    public let actor: AuditActorWords
    /// What was done.
    public let action: String
    /// What it was done to, and what else is worth keeping; never a name.
    public let details: [String: String]
    /// The hash of the entry before it, in hexadecimal.
    public let previousHash: String
    /// The hash of this entry, in hexadecimal.
    public let hash: String

    /// Makes one entry.
    public init(
        writer: String,
        number: Int64,
        time: Timestamp,
        actor: AuditActorWords,
        action: String,
        details: [String: String],
        previousHash: String,
        hash: String
    ) {
        self.writer = writer
        self.number = number
        self.time = time
        self.actor = actor
        self.action = action
        self.details = details
        self.previousHash = previousHash
        self.hash = hash
    }
}
