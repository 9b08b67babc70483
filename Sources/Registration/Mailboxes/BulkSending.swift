// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry

/// What became of having challenges sent for many mailboxes.
public struct BulkSending: Sendable {
    /// A mailbox for which nothing could be sent.
    public struct Skipped: Sendable {
        /// The mailbox.
        public let mailbox: Mailbox
        /// Why.
        public let reason: MailboxError
    }

    private static let mostSkipped = 1000

    /// For how many mailboxes challenges were queued.
    public private(set) var mailboxCount = 0
    /// How many mails that is.
    public private(set) var mailCount = 0
    /// The first mailboxes for which nothing could be sent.
    public private(set) var skipped: [Skipped] = []
    /// How many mailboxes nothing could be sent for.
    public private(set) var skippedCount = 0

    mutating func add(_ sent: SentChallenges) {
        mailboxCount += 1
        mailCount += sent.challenges.count
    }

    mutating func add(_ mailbox: Mailbox, skippedFor reason: MailboxError) {
        skippedCount += 1
        if skipped.count < Self.mostSkipped { skipped.append(Skipped(mailbox: mailbox, reason: reason)) }
    }

    mutating func add(_ other: Self) {
        mailboxCount += other.mailboxCount
        mailCount += other.mailCount
        skippedCount += other.skippedCount
        skipped += other.skipped.prefix(Self.mostSkipped - skipped.count)
    }
}
