// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// What can happen to a registered mailbox; ``RegisteredMailbox/applying(_:at:in:)`` says what comes of it.
public enum MailboxEvent: Sendable, Hashable {
    /// A contact edits fields (M2, M4 to M8).
    case edit(MailboxEdit, by: ActingContact)
    /// A contact deactivates it (M9, C7).
    case deactivate(by: ActingContact)
    /// A contact reactivates it, with `endLinks` for another person (M9).
    case reactivate(endLinks: Bool, by: ActingContact)
    /// A contact deletes it (M3).
    case delete(by: ActingContact)
    /// A contact has challenges sent: for these addresses, or for those that are not linked (C1, C2, C3).
    ///
    /// There are as many seeds as the mailbox has addresses, or more.
    case send([MailAddress]?, seeds: [ChallengeSeed], by: ActingContact)
    /// A person confirms a challenge; the seed is for the notice to a functional address (C2, C4, C5).
    case confirm(ChallengeID, by: UserID, notice: ChallengeSeed)
    /// The holder of a token refuses, or objects to the link of a functional address (C2, C8).
    case refuse(ChallengeID)
    /// The mail of a challenge was handed over (C10).
    case handOver(ChallengeID)
    /// The mail of a challenge was given up (C10).
    case giveUp(ChallengeID)
    /// A person was removed from the directory (P4).
    case removePerson(LinkHolder)

    /// Which contact acts; `nil` where none does.
    public var contact: ActingContact? {
        switch self {
        case .edit(_, let contact), .deactivate(let contact), .reactivate(_, let contact), .delete(let contact),
            .send(_, _, let contact):
            contact
        case .confirm, .refuse, .handOver, .giveUp, .removePerson: nil
        }
    }
}
