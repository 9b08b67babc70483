// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension Authority {
    /// May they? Asks the registry whether this may be requested for this address now (X1, X2, P1, D3).
    func entitle(_ requester: Requester, to address: MailAddress) async throws -> Entitled {
        let entitlement = try await parts.store.read { records in
            try Self.entitlement(of: requester, to: address, in: records)
        }
        return Entitled(requester: requester, entitlement: entitlement)
    }

    static func entitlement(
        of requester: Requester,
        to address: MailAddress,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement {
        let listed = SelectionList(requester.applicant.entry)[address]
        guard let entitlement = try listed ?? unlisted(address, for: requester, in: records) else {
            throw AuthorityError.addressNotListed
        }
        let domain = try records.domain(entitlement.address.host)
        if let obstacle = SelectionList.obstacle(to: entitlement, in: domain) { throw obstacle }
        return entitlement
    }

    /// An administrator need not name a contact or owner (X2); somebody's personal address stays theirs (X3).
    ///
    /// The plan takes only profiles with `allowUnregistered` for it.
    private static func unlisted(
        _ address: MailAddress,
        for requester: Requester,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement? {
        guard requester.isAdministrator, try records.holder(ofPrimary: address.comparisonKey) == nil else { return nil }
        return AddressEntitlement(unlisted: address)
    }

    /// Asks again inside the transaction of the intent: what changed between asking and signing wins (X11).
    static func confirm(_ entitled: Entitled, in records: any ReadTransaction) throws {
        let before = entitled.requester.applicant
        guard let person = try records.person(before.user), person == before else {
            throw AuthorityError.noLongerPermitted
        }
        let entitlement = try entitlement(of: entitled.requester, to: entitled.entitlement.address, in: records)
        guard entitlement == entitled.entitlement else { throw AuthorityError.noLongerPermitted }
    }
}
