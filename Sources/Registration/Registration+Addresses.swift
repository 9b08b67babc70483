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
    /// - Returns: Every address that the directory or a link ties to them, also those that cannot be requested now.
    /// - Throws: `RegistrationError.unknownPerson`.
    public func selectionList(of user: UserID) async throws(RegistrationError) -> [SelectableAddress] {
        let (moment, policy) = (clock(), policy)
        return try await RegistrationError.translating {
            try await store.read { records in
                guard let person = try records.person(user) else { throw RegistrationError.unknownPerson(user) }
                let list = SelectionList(person, mailboxes: try records.mailboxes(linkedTo: LinkHolder(person)))
                let surroundings = try records.surroundings(for: list.questions, policy: policy)
                return try list.entitlements.map { entitlement in
                    let obstacle = list.obstacle(to: entitlement, at: moment, in: surroundings)
                    return SelectableAddress(
                        entitlement: entitlement,
                        obstacle: try obstacle.map { .registry($0) }
                            ?? Self.claim(on: entitlement.address, at: moment, in: records)
                    )
                }
            }
        }
    }

    private static func claim(
        on address: MailAddress,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws -> SelectableAddress.Obstacle? {
        let claim = try records.claim(onAddress: address.comparisonKey)
        guard let claim, claim.blocksUntil > moment else { return nil }
        return .claimed(until: claim.blocksUntil)
    }
}
