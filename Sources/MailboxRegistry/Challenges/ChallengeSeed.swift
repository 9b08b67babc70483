// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What chance brings to a new challenge: its identifier, and the hash of the token computed from it (C6).
public struct ChallengeSeed: Sendable, Hashable {
    /// The identifier.
    public let id: ChallengeID
    /// SHA-256 of the token.
    public let tokenHash: [UInt8]

    /// Puts identifier and hash together.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - tokenHash: SHA-256 of the token.
    public init(id: ChallengeID, tokenHash: [UInt8]) {
        self.id = id
        self.tokenHash = tokenHash
    }
}
