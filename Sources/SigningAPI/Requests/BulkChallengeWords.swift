// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// For which mailboxes challenges are to be sent: the body of `POST /v1/domains/{domain}/challenges`.
public struct BulkChallengeWords: Codable, Sendable, Hashable {
    /// Which of the domain’s mailboxes.
    public let status: BulkChallengeSelection

    /// Selects mailboxes.
    public init(status: BulkChallengeSelection) {
        self.status = status
    }
}
