// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A mailbox with its challenges and links: the state machine of registration.
///
/// The state of an address is its link (none, linked, suspended) and its newest challenge (none, open, expired,
/// refused, undeliverable, used, superseded); ``AddressStatus`` is the one word for both. The mailbox adds whether it
/// is active. Cells hold the status after the event, or the rule that refuses it:
///
/// | status of the address | send | confirm | refuse | time | give up | edit aliases | deactivate | end links |
/// |---|---|---|---|---|---|---|---|---|
/// | neverSent | sent | C4 | C4 | neverSent | neverSent | neverSent | neverSent | neverSent |
/// | sent | sent | confirmed | refused | expired | undeliverable | expired | expired | expired |
/// | undeliverable | sent | confirmed | refused | undeliverable | undeliverable | expired | expired | expired |
/// | expired | sent | C4 | C4 | expired | undeliverable | expired | expired | expired |
/// | refused | sent | C4 | C4 | refused | refused | refused | refused | refused |
/// | confirmed | suspended | C4 | C4 | confirmed | confirmed | confirmed | confirmed | expired |
/// | suspended | suspended | confirmed | refused | expired | undeliverable | suspended | suspended | expired |
///
/// A suspended link stays one, whatever becomes of the challenge, until a later challenge is confirmed (C5); sending
/// to it shows `suspended` again. "Edit aliases" is seen from an address that stays (M6); one that is taken out loses
/// its link, and begins anew when it is added again. "End links" is reactivation with `endLinks` (M9) or another
/// applicant address (M8), both of which leave nothing pending. The removal of the person (P4) ends links alone: a
/// challenge that is out stays out. An objection (C2) ends the link with status refused.
///
/// While the mailbox is inactive `send` and `confirm` are refused (C7) and links stay (M9). It is deleted only where no
/// challenge was ever queued (M3); display name and applicant are edited only while it has no link or is inactive (M7).
/// What else the directory and the domains do, new people, changed names (P5), other contacts (D1), changes no
/// mailbox: it is looked at when it matters.
///
/// Nothing in here reads a clock, draws a number or touches a store.
public struct RegisteredMailbox: Sendable, Hashable {
    /// What the contacts entered.
    public let mailbox: Mailbox
    /// The challenges and notices by their number: at least every open one, the newest of each address, and the one
    /// whose token is used.
    public let challenges: [Challenge]
    /// The links by the number of their challenge: at least every live one, and the newest of each address.
    public let links: [Link]

    /// Puts a mailbox together, as it comes from the store.
    ///
    /// - Parameters:
    ///   - mailbox: What the contacts entered.
    ///   - challenges: At least every open challenge, the newest of each address, and the one whose token is used.
    ///   - links: At least every live link, and the newest of each address.
    public init(_ mailbox: Mailbox, challenges: [Challenge], links: [Link]) {
        self.mailbox = mailbox
        self.challenges = challenges.sorted { $0.number < $1.number }
        self.links = links.sorted { $0.number < $1.number }
    }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: What happens.
    ///   - moment: When.
    ///   - surroundings: Domains, directory and other mailboxes, as ``RegistryQuestions`` ask for them.
    /// - Returns: What is to be stored, sent and told to the ledger, all in one transaction.
    /// - Throws: ``RegistryRefusal`` with the first rule that forbids it; then nothing changes.
    public func applying(
        _ event: MailboxEvent,
        at moment: Timestamp,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> Transition {
        if let contact = event.contact { try checkAdministration(by: contact, in: surroundings) }
        var change = MailboxChange(of: self, at: moment)
        switch event {
        case .edit(let edit, let contact): try apply(edit, by: contact, to: &change, in: surroundings)
        case .deactivate: deactivate(&change)
        case .reactivate(let endLinks, _): try reactivate(&change, endLinks: endLinks)
        case .delete:
            guard mailbox.challengeCount == 0 else { throw .deletionAfterChallenge }
            return change.deletion()
        case .send(let addresses, let seeds, _): try send(addresses, seeds, in: &change, surroundings)
        case .confirm(let id, let user, let notice):
            let confirmation = Confirmation(mailbox: self, user: user, notice: notice, moment: moment)
            try confirmation.apply(id, to: &change, in: surroundings)
        case .refuse(let id): try refuse(try usable(id, at: moment), in: &change, at: moment)
        case .handOver(let id): if let challenge = challenge(id) { change.markHandedOver(challenge) }
        case .giveUp(let id): giveUp(id, in: &change, at: moment)
        case .removePerson(let holder): change.endLinks(.personRemoved) { $0.holder == holder }
        }
        return change.transition
    }

    /// The challenge with an identifier.
    ///
    /// - Parameter id: Which one.
    /// - Returns: `nil` where the mailbox has none, or the store did not give it along.
    public func challenge(_ id: ChallengeID) -> Challenge? {
        challenges.first { $0.id == id }
    }

    /// Whether an address of the mailbox is linked, suspended links included (M7).
    public var isLinked: Bool {
        links.contains(where: \.isLive)
    }

    /// The link of an address that has not ended.
    ///
    /// - Parameter address: An address of the mailbox.
    /// - Returns: `nil` where nobody is linked.
    public func liveLink(of address: MailAddress) -> Link? {
        links.last { $0.isLive && $0.address.comparisonKey == address.comparisonKey }
    }
}
