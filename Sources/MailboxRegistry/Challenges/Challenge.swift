// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A mail with a token that proves who reads an address, and what became of it (C1 to C8).
public struct Challenge: Sendable, Hashable {
    /// What the holder of the token can do.
    public enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// Confirm the addresses, or refuse (C8).
        case confirmation
        /// Object to the link of a functional address (C2); it confirms nothing.
        case objection
    }

    /// What became of it, apart from the time that runs out.
    public enum State: Sendable, Hashable {
        /// Nobody used the token.
        case open
        /// It was confirmed, or the objection raised; by whom, where that is known (C4).
        case used(by: UserID?, at: Timestamp)
        /// The holder of the token refused (C8).
        case refused(at: Timestamp)
        /// It was made invalid.
        case superseded(Supersession, at: Timestamp)
    }

    /// What made a pending challenge invalid.
    public enum Supersession: String, Sendable, Hashable, CaseIterable {
        /// A later challenge for the same address (C3).
        case sentAgain = "sent-again"
        /// The aliases were edited (M6).
        case aliasesEdited = "aliases-edited"
        /// The applicant address was changed (M8).
        case applicantChanged = "applicant-changed"
        /// The mailbox was deactivated (C7).
        case deactivated
        /// The link that could have been objected to ended (C2).
        case linkEnded = "link-ended"
    }

    /// Which challenge.
    public let id: ChallengeID
    /// Counts the challenges and notices of the mailbox from 1.
    public let number: Int
    /// The mailbox it belongs to.
    public let mailbox: MailboxID
    /// What the holder of the token can do.
    public let purpose: Purpose
    /// The addresses it was sent for: their earlier challenges are invalid and their links suspended (C3, C5).
    public let addresses: [MailAddress]
    /// The addresses that its confirmation links: of a functional mailbox all, as they stood when it was queued (C5).
    public let covers: [MailAddress]
    /// The confirmed challenge whose links an objection ends.
    public let objectsTo: ChallengeID?
    /// Where the mail goes.
    public let recipient: MailAddress
    /// SHA-256 of the token, which itself is nowhere (C6).
    public let tokenHash: [UInt8]
    /// When it was queued.
    public let createdAt: Timestamp
    /// The first moment at which it no longer holds; `nil` for an objection, which holds as long as the link (C6).
    public let expiresAt: Timestamp?
    /// What became of it.
    public internal(set) var state: State
    /// When the mail was handed over.
    public internal(set) var handedOverAt: Timestamp?
    /// When the mail was given up (C10).
    public internal(set) var undeliverableAt: Timestamp?

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - id: Which challenge.
    ///   - number: Counts the challenges of the mailbox.
    ///   - mailbox: The mailbox it belongs to.
    ///   - purpose: What the holder of the token can do.
    ///   - addresses: The addresses it was sent for.
    ///   - covers: The addresses that its confirmation links.
    ///   - objectsTo: The confirmed challenge whose links an objection ends.
    ///   - recipient: Where the mail goes.
    ///   - tokenHash: SHA-256 of the token.
    ///   - createdAt: When it was queued.
    ///   - expiresAt: The first moment at which it no longer holds.
    ///   - state: What became of it.
    ///   - handedOverAt: When the mail was handed over.
    ///   - undeliverableAt: When the mail was given up.
    public init(
        id: ChallengeID,
        number: Int,
        mailbox: MailboxID,
        purpose: Purpose,
        addresses: [MailAddress],
        covers: [MailAddress],
        objectsTo: ChallengeID? = nil,
        recipient: MailAddress,
        tokenHash: [UInt8],
        createdAt: Timestamp,
        expiresAt: Timestamp?,
        state: State = .open,
        handedOverAt: Timestamp? = nil,
        undeliverableAt: Timestamp? = nil
    ) {
        self.id = id
        self.number = number
        self.mailbox = mailbox
        self.purpose = purpose
        self.addresses = addresses
        self.covers = covers
        self.objectsTo = objectsTo
        self.recipient = recipient
        self.tokenHash = tokenHash
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.state = state
        self.handedOverAt = handedOverAt
        self.undeliverableAt = undeliverableAt
    }
}
