// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
public import CertificateModel
import MailAddressing
public import MailboxRegistry
import Store

/// An entry of the selection list, with the reason why it cannot be requested now.
public struct SelectableAddress: Sendable, Hashable {
    /// Why no certificate can be requested for the address now.
    public enum Obstacle: Sendable, Hashable {
        /// The registry has an obstacle.
        case registry(RegistryObstacle)
        /// A certificate or a live intent holds the address (X6).
        case claimed(until: Timestamp)
    }

    /// The address and what the right rests on.
    public let entitlement: AddressEntitlement
    /// Why not now; `nil` when a certificate can be requested.
    public let obstacle: Obstacle?
}

extension Registration {
    /// The selection list of a person, their own address first (X1).
    ///
    /// - Parameter user: Who.
    /// - Returns: Every address, also those that cannot be requested now.
    /// - Throws: `RegistrationError.unknownPerson`.
    public func selectionList(of user: UserID) async throws(RegistrationError) -> [SelectableAddress] {
        let moment = clock()
        return try await RegistrationError.translating {
            try await store.read { records in
                guard let person = try records.person(user) else { throw RegistrationError.unknownPerson(user) }
                return try SelectionList(person.entry).entitlements.map { entitlement in
                    let obstacle = try Self.obstacle(to: entitlement, at: moment, in: records)
                    return SelectableAddress(entitlement: entitlement, obstacle: obstacle)
                }
            }
        }
    }

    private static func obstacle(
        to entitlement: AddressEntitlement,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws -> SelectableAddress.Obstacle? {
        let domain = try records.domain(entitlement.address.host)
        if let obstacle = SelectionList.obstacle(to: entitlement, in: domain) { return .registry(obstacle) }
        let claim = try records.claim(onAddress: entitlement.address.comparisonKey)
        guard let claim, claim.blocksUntil > moment else { return nil }
        return .claimed(until: claim.blocksUntil)
    }
}
