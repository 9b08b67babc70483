// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// All addresses that the directory ties to a person: their own first, then functional ones (X1).
public struct SelectionList: Sendable, Hashable {
    /// The addresses in the order in which a portal shows them.
    public let entitlements: [AddressEntitlement]

    /// Lists the addresses of a person.
    ///
    /// - Parameter entry: What the identity management says of the person.
    public init(_ entry: DirectoryEntry) {
        let own = AddressEntitlement(address: entry.primaryAddress, type: .personal, displayName: nil)
        let functional = entry.functional.map { functional in
            AddressEntitlement(address: functional.address, type: .functional, displayName: functional.displayName)
        }
        entitlements = [own] + functional
    }

    /// The entitlement to an address.
    ///
    /// - Parameter address: The address that a certificate is requested for.
    /// - Returns: `nil` where the address is not on the list.
    public subscript(_ address: MailAddress) -> AddressEntitlement? {
        entitlements.first { $0.address.comparisonKey == address.comparisonKey }
    }

    /// Judges whether a certificate can be requested for an entry of the list.
    ///
    /// - Parameters:
    ///   - entitlement: An entry of this list.
    ///   - domain: The registered domain of its address, where there is one.
    /// - Returns: Why not, or `nil` when nothing in the registry forbids it.
    public static func obstacle(to entitlement: AddressEntitlement, in domain: RegisteredDomain?) -> RegistryObstacle? {
        guard let domain else { return .domainNotRegistered(entitlement.address.host) }
        return domain.kind == .directory ? nil : .domainNotDirectory(domain.name)
    }
}
