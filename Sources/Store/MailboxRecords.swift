// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing
public import MailboxRegistry

/// Reads mailboxes with their challenges and links.
///
/// A mailbox comes with every open challenge and live link and with the newest ones of each address: enough for any
/// event. Of the others it has only the challenge that it was asked for by.
public protocol MailboxReading {
    /// The mailbox of an identifier.
    func mailbox(_ id: MailboxID) throws(StoreError) -> RegisteredMailbox?
    /// The mailbox that has an address as primary address or alias (M4).
    func mailbox(withAddress addressKey: String) throws(StoreError) -> RegisteredMailbox?
    /// The identifier of the mailbox that has an address as primary address or alias (M4).
    func mailboxIdentifier(withAddress addressKey: String) throws(StoreError) -> MailboxID?
    /// The identifier of the mailbox that has an address as primary address, the one that certificates are for (X6).
    func mailboxIdentifier(withPrimaryAddress addressKey: String) throws(StoreError) -> MailboxID?
    /// The identifiers of the mailboxes that have one of many addresses as primary address or alias, by its key (M4).
    func mailboxIdentifiers(withAddresses addressKeys: Set<String>) throws(StoreError) -> [String: MailboxID]
    /// The mailbox of a challenge, with that challenge among its own.
    func mailbox(ofChallenge id: ChallengeID) throws(StoreError) -> RegisteredMailbox?
    /// The challenge whose token has a SHA-256 hash, and its mailbox, which has the challenge among its own (C4).
    func mailbox(ofChallengeToken hash: [UInt8]) throws(StoreError)
        -> (mailbox: RegisteredMailbox, challenge: Challenge)?
    /// The mailboxes that a person holds a live link of, suspended ones included (X1, P4).
    func mailboxes(linkedTo holder: LinkHolder) throws(StoreError) -> [RegisteredMailbox]
    /// A page of the mailboxes of a domain, with statuses as they are at the moment of the query.
    ///
    /// A mailbox that is edited between two pages may stand on both or none; no other is left out or repeated.
    func mailboxes(_ query: MailboxQuery) throws(StoreError) -> MailboxPage
    /// Whether any mailbox has its primary address or an alias in a domain (D2).
    func isInUse(_ domain: MailDomain) throws(StoreError) -> Bool
    /// The challenges of a mailbox with these numbers, in their order.
    func challenges(of mailbox: MailboxID, numbers: ClosedRange<Int>) throws(StoreError) -> [Challenge]
    /// How many challenges were queued for a recipient since a moment; notices do not count.
    func challengeCount(toRecipient addressKey: String, since moment: Timestamp) throws(StoreError) -> Int
}

/// Changes mailboxes with their challenges and links.
public protocol MailboxWriting {
    /// Stores what became of a mailbox; the facts, the mails and the ended rights are stored by others.
    ///
    /// The database decides between two at once: an address belongs to one mailbox (M4), a challenge is used once
    /// (C4).
    ///
    /// - Parameter transition: What an event made of a mailbox that was read in this transaction.
    /// - Returns: `false` where another mailbox has one of the addresses or this one changed in the meantime; then
    ///   nothing of the transition is stored.
    /// - Throws: `StoreError`.
    func store(_ transition: Transition) throws(StoreError) -> Bool
}
