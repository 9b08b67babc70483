// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A row of the outbox: whom a mail goes to and what it is about, never its text or a token (C10).
public struct OutboxMail: Sendable, Hashable, Identifiable {
    /// What became of a mail.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It is to be handed over, for the first time or again.
        case waiting
        /// It was handed over.
        case sent
        /// It was given up: its time is over, or it can never be delivered.
        case dead
        /// What it is about no longer holds, such as a superseded challenge; it never goes out.
        case dropped
    }

    /// Which mail; the Message-ID comes from it.
    public let id: OutboxMailID
    /// Which text it gets.
    public let kind: MailKind
    /// Where it goes.
    public let recipient: MailAddress
    /// The languages of the text, in their order.
    public let languages: [MailLanguage]
    /// What it is about.
    public let reference: MailReference
    /// When it was queued; also the mail's own date, so that a retry is identical.
    public let createdAt: Timestamp
    /// The first moment at which it is no longer tried.
    public internal(set) var expiresAt: Timestamp
    /// How many times handing over was tried.
    public internal(set) var attempts: Int
    /// The moment from which it is tried next, while it is waiting.
    public internal(set) var nextAttemptAt: Timestamp
    /// What became of it.
    public internal(set) var state: State
    /// Why the last attempt failed, in one line; `nil` after a success.
    public internal(set) var lastFailure: String?

    /// Queues a mail: it is due at once.
    ///
    /// - Parameters:
    ///   - id: Which mail.
    ///   - kind: Which text it gets.
    ///   - recipient: Where it goes.
    ///   - languages: The languages of the text, in their order; at least one.
    ///   - reference: What it is about.
    ///   - createdAt: The current moment.
    ///   - expiresAt: When it is given up: a challenge's own expiry, or ``RetryPolicy/expiry(ofNoticeQueuedAt:)``.
    public init(
        id: OutboxMailID,
        kind: MailKind,
        recipient: MailAddress,
        languages: [MailLanguage] = MailLanguage.allCases,
        reference: MailReference,
        createdAt: Timestamp,
        expiresAt: Timestamp
    ) {
        self.init(
            id: id,
            kind: kind,
            recipient: recipient,
            languages: languages,
            reference: reference,
            createdAt: createdAt,
            expiresAt: expiresAt,
            attempts: 0,
            nextAttemptAt: createdAt,
            state: .waiting,
            lastFailure: nil
        )
    }

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - id: Which mail.
    ///   - kind: Which text it gets.
    ///   - recipient: Where it goes.
    ///   - languages: The languages of the text, in their order.
    ///   - reference: What it is about.
    ///   - createdAt: When it was queued.
    ///   - expiresAt: The first moment at which it is no longer tried.
    ///   - attempts: How many times handing over was tried.
    ///   - nextAttemptAt: The moment from which it is tried next.
    ///   - state: What became of it.
    ///   - lastFailure: Why the last attempt failed.
    public init(
        id: OutboxMailID,
        kind: MailKind,
        recipient: MailAddress,
        languages: [MailLanguage],
        reference: MailReference,
        createdAt: Timestamp,
        expiresAt: Timestamp,
        attempts: Int,
        nextAttemptAt: Timestamp,
        state: State,
        lastFailure: String?
    ) {
        self.id = id
        self.kind = kind
        self.recipient = recipient
        self.languages = languages
        self.reference = reference
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.state = state
        self.lastFailure = lastFailure
    }
}
