// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/mailboxes/{id}/challenges`.
public struct SentChallengesWords: Codable, Sendable, Hashable {
    /// The addresses for which challenges were queued.
    public let items: [SentChallengeWords]

    /// Makes the answer.
    public init(items: [SentChallengeWords]) {
        self.items = items
    }
}
