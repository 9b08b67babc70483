// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/domains/{domain}/challenges`.
public struct BulkChallengeReport: Codable, Sendable, Hashable {
    /// For how many mailboxes challenges were queued.
    public let mailboxes: Int
    /// How many mails that is.
    public let mails: Int
    /// The mailboxes for which nothing could be sent; at most a thousand of them.
    public let skipped: [SkippedMailboxWords]
    /// How many mailboxes nothing could be sent for.
    public let skippedCount: Int

    /// Makes one report.
    public init(mailboxes: Int, mails: Int, skipped: [SkippedMailboxWords], skippedCount: Int) {
        self.mailboxes = mailboxes
        self.mails = mails
        self.skipped = skipped
        self.skippedCount = skippedCount
    }
}
