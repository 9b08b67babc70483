// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store
import SubjectProfiles

extension Authority {
    /// May they? Asks the registry whether this may be requested for this address now (X1, X2, P1, D3).
    func entitle(_ requester: Requester, to address: MailAddress) async throws -> Entitled {
        let waivesList = requester.isAdministrator && allowsUnregistered
        let entitlement = try await parts.store.read { records in
            try Self.entitlement(of: requester.applicant, to: address, waivingList: waivesList, in: records)
        }
        return Entitled(requester: requester, entitlement: entitlement, waivesList: waivesList)
    }

    /// Whether a profile of functional addresses lets administrators name the applicant of an address (X2).
    private var allowsUnregistered: Bool {
        profiles(for: .functional).contains { parts.catalog[$0]?.version(at: now)?.allowsUnregistered ?? false }
    }

    private static func entitlement(
        of person: DirectoryPerson,
        to address: MailAddress,
        waivingList: Bool,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement {
        let unlisted = waivingList ? try Self.unlisted(address, in: records) : nil
        guard let entitlement = SelectionList(person.entry)[address] ?? unlisted else {
            throw AuthorityError.addressNotListed
        }
        let domain = try records.domain(entitlement.address.host)
        if let obstacle = SelectionList.obstacle(to: entitlement, in: domain) { throw obstacle }
        return entitlement
    }

    /// Any address as a functional one; somebody's personal address stays theirs (X3).
    private static func unlisted(
        _ address: MailAddress,
        in records: any ReadTransaction
    ) throws -> AddressEntitlement? {
        guard try records.holder(ofPrimary: address.comparisonKey) == nil else { return nil }
        return AddressEntitlement(unlisted: address)
    }

    /// Asks again inside the transaction of the intent: what changed between asking and signing wins (X11).
    static func confirm(_ entitled: Entitled, in records: any ReadTransaction) throws {
        let before = entitled.requester.applicant
        guard let person = try records.person(before.user), person == before else {
            throw AuthorityError.noLongerPermitted
        }
        let entitlement = try entitlement(
            of: person,
            to: entitled.entitlement.address,
            waivingList: entitled.waivesList,
            in: records
        )
        guard entitlement == entitled.entitlement else { throw AuthorityError.noLongerPermitted }
    }
}
