// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// The proven tie of an address to a person, made by a confirmed challenge (C5).
public struct Link: Sendable, Hashable {
    /// Why a link is over.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A later challenge for the address was confirmed (C5).
        case replaced
        /// The address is no alias of the mailbox any more (M6).
        case aliasRemoved = "alias-removed"
        /// The applicant address was changed (M8).
        case applicantChanged = "applicant-changed"
        /// The mailbox was reactivated with `endLinks` (M9).
        case reactivated
        /// Who reads the functional address objected (C2).
        case objected
        /// The person was removed from the directory (P4).
        case personRemoved = "person-removed"
    }

    /// When and why a link ended.
    public struct End: Sendable, Hashable {
        /// Why.
        public let reason: Reason
        /// When.
        public let at: Timestamp

        /// Names reason and moment.
        ///
        /// - Parameters:
        ///   - reason: Why.
        ///   - at: When.
        public init(reason: Reason, at: Timestamp) {
            self.reason = reason
            self.at = at
        }
    }

    /// The linked address.
    public let address: MailAddress
    /// Whom it is tied to.
    public let holder: LinkHolder
    /// The challenge whose confirmation made it; with the address it identifies the link.
    public let challenge: ChallengeID
    /// The number of that challenge; a later link of the address has a greater one.
    public let number: Int
    /// When it was made.
    public let linkedAt: Timestamp
    /// Since when a later challenge keeps it from counting (C5).
    public internal(set) var suspendedAt: Timestamp?
    /// When and why it ended.
    public internal(set) var end: End?

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - address: The linked address.
    ///   - holder: Whom it is tied to.
    ///   - challenge: The challenge whose confirmation made it.
    ///   - number: The number of that challenge.
    ///   - linkedAt: When it was made.
    ///   - suspendedAt: Since when a later challenge keeps it from counting.
    ///   - end: When and why it ended.
    public init(
        address: MailAddress,
        holder: LinkHolder,
        challenge: ChallengeID,
        number: Int,
        linkedAt: Timestamp,
        suspendedAt: Timestamp? = nil,
        end: End? = nil
    ) {
        self.address = address
        self.holder = holder
        self.challenge = challenge
        self.number = number
        self.linkedAt = linkedAt
        self.suspendedAt = suspendedAt
        self.end = end
    }

    /// Whether it has not ended; a suspended link is live.
    public var isLive: Bool { end == nil }

    /// Whether it lets its holder request: live and not suspended.
    public var counts: Bool { isLive && suspendedAt == nil }
}
