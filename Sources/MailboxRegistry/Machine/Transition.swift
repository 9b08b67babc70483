// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What an event makes of a mailbox: everything that one transaction stores together.
public struct Transition: Sendable, Hashable {
    /// The mailbox before; `nil` where it is registered now.
    public let before: RegisteredMailbox?
    /// The mailbox after; `nil` where it is deleted.
    public let after: RegisteredMailbox?
    /// What the audit log is told, in its order; empty where nothing changed.
    public let facts: [RegistryFact]
    /// What is put into the outbox, in its order (C10).
    public let mails: [RegistryMail]
    /// What the ledger has to do about claims and open intents (V5, X6).
    public let endedRights: [EndedRight]

    /// Whether there is anything to store.
    public var isChange: Bool {
        before != after
    }

    /// The challenges that are new or changed.
    public var changedChallenges: [Challenge] {
        let known = Set(before?.challenges ?? [])
        return (after?.challenges ?? []).filter { !known.contains($0) }
    }

    /// The links that are new or changed.
    public var changedLinks: [Link] {
        let known = Set(before?.links ?? [])
        return (after?.links ?? []).filter { !known.contains($0) }
    }
}

extension Transition {
    /// This one and then another, stored as one.
    func followed(by next: Transition) -> Transition {
        Transition(
            before: before,
            after: next.after,
            facts: facts + next.facts,
            mails: mails + next.mails,
            endedRights: endedRights + next.endedRights
        )
    }
}
