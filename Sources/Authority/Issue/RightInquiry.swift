// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// The question whether a certificate may be requested for an address, asked before the work and again with the intent.
struct RightInquiry: Sendable {
    let address: MailAddress
    /// The types of addresses for which neither list nor conflict binds the one who asks (X2, C1).
    let waivedTypes: Set<AddressEntitlement.AddressType>
    let policy: RegistryPolicy

    /// The person's right to the address (X1, X2).
    ///
    /// - Throws: `AuthorityError.addressNotListed`, or the `RegistryObstacle` that forbids a request now.
    func entitlement(
        of person: DirectoryPerson,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement {
        let mailbox = try records.mailbox(withAddress: address.comparisonKey)
        let list = SelectionList(person, mailboxes: mailbox.map { [$0] } ?? [])
        if let mailbox, waives(mailbox, on: list) { return try entitlement(toAny: mailbox, at: moment, in: records) }
        guard let entitlement = try list[address] ?? unlisted(besides: mailbox, in: records) else {
            throw AuthorityError.addressNotListed
        }
        let surroundings = try records.surroundings(for: list.questions(about: entitlement), policy: policy)
        if let obstacle = list.obstacle(to: entitlement, at: moment, in: surroundings) { throw obstacle }
        return entitlement
    }

    /// Whether an administrator's request is asked of the mailbox alone.
    ///
    /// A functional mailbox is anybody's for whom an administrator asks, a personal one that of who holds a link: its
    /// certificate carries their name (X3). An alias is no entry of its own (X4).
    private func waives(_ mailbox: RegisteredMailbox, on list: SelectionList) -> Bool {
        guard mailbox.mailbox.address.comparisonKey == address.comparisonKey else { return false }
        guard waivedTypes.contains(mailbox.mailbox.type) else { return false }
        return mailbox.mailbox.type == .functional || list[address]?.mailbox == mailbox.mailbox.id
    }

    private func entitlement(
        toAny mailbox: RegisteredMailbox,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement {
        let surroundings = try records.surroundings(for: mailbox.questions, policy: policy)
        if let obstacle = mailbox.obstacle(at: moment, in: surroundings, allowsConflict: true) { throw obstacle }
        guard let entitlement = mailbox.entitlement(of: nil) else { throw AuthorityError.addressNotListed }
        return entitlement
    }

    /// Any address as a functional one; somebody's personal address stays theirs (X3), a mailbox's has its own rules.
    private func unlisted(
        besides mailbox: RegisteredMailbox?,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement? {
        guard waivedTypes.contains(.functional), mailbox == nil,
            try records.holder(ofPrimary: address.comparisonKey) == nil
        else { return nil }
        return AddressEntitlement(unlisted: address)
    }
}
