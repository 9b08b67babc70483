// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A thing that happened, for the audit log: identifiers, user IDs and words, never names or addresses.
public struct RegistryFact: Sendable, Hashable {
    /// What happened; the raw values are the words of the audit log.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// A mailbox was registered.
        case mailboxCreated = "mailbox.created"
        /// Fields of a mailbox were edited; the details name which.
        case mailboxEdited = "mailbox.edited"
        /// A mailbox was deactivated.
        case mailboxDeactivated = "mailbox.deactivated"
        /// A mailbox was reactivated.
        case mailboxReactivated = "mailbox.reactivated"
        /// A mailbox was deleted.
        case mailboxDeleted = "mailbox.deleted"
        /// A challenge was queued.
        case challengeSent = "challenge.sent"
        /// A challenge was confirmed.
        case challengeConfirmed = "challenge.confirmed"
        /// A challenge was refused.
        case challengeRefused = "challenge.refused"
        /// A pending challenge was made invalid.
        case challengeSuperseded = "challenge.superseded"
        /// The mail of a challenge was given up.
        case challengeUndeliverable = "challenge.undeliverable"
        /// An address was linked.
        case linkMade = "link.made"
        /// A link was suspended.
        case linkSuspended = "link.suspended"
        /// A link ended.
        case linkEnded = "link.ended"
    }

    /// What happened.
    public let action: Action
    /// The values that tell which; keys are camelCase.
    public let details: [String: String]
}
