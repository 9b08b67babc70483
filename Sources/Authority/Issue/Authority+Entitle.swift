// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store
import SubjectProfiles

extension Authority {
    /// May they? Asks the registry whether this may be requested for this address now (X1 to X5, P1, D3, D4).
    func entitle(_ requester: Requester, to address: MailAddress) async throws -> Entitled {
        let moment = now
        let inquiry = RightInquiry(
            address: address,
            waivedTypes: requester.isAdministrator ? typesForAnybody(at: moment) : [],
            policy: settings.registryPolicy
        )
        let entitlement = try await parts.store.read { records in
            try inquiry.entitlement(of: requester.applicant, at: moment, in: records)
        }
        return Entitled(requester: requester, entitlement: entitlement, inquiry: inquiry)
    }

    /// The types of addresses for which a profile lets administrators name the applicant (X2).
    private func typesForAnybody(at moment: Timestamp) -> Set<AddressEntitlement.AddressType> {
        Set(
            AddressEntitlement.AddressType.allCases.filter { type in
                profiles(for: type).contains { parts.catalog[$0]?.version(at: moment)?.allowsUnregistered ?? false }
            }
        )
    }

    /// Asks again inside the transaction of the intent: what changed between asking and signing wins (X11).
    static func confirm(_ entitled: Entitled, at moment: Timestamp, in records: any ReadTransaction) throws {
        let before = entitled.requester.applicant
        guard let person = try records.person(before.user), person == before else {
            throw AuthorityError.noLongerPermitted
        }
        let entitlement = try entitled.inquiry.entitlement(of: person, at: moment, in: records)
        guard entitlement == entitled.entitlement else { throw AuthorityError.noLongerPermitted }
    }
}
