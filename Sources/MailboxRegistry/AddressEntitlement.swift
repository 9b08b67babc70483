// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// The right of a person to request a certificate for an address, as the registry holds it at one moment.
public struct AddressEntitlement: Sendable, Hashable {
    /// What kind of certificate the address gets.
    public enum AddressType: String, Sendable, Hashable, CaseIterable {
        /// A person's own address.
        case personal
        /// A functional address.
        case functional
    }

    /// What the right rests on.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The directory names the person (C9).
        case directory
        /// The person confirmed a challenge.
        case challenge
    }

    /// The primary address.
    public let address: MailAddress
    /// What kind of certificate it gets.
    public let type: AddressType
    /// What the right rests on.
    public let basis: Basis
    /// The name that people know a functional address by.
    public let displayName: String?
    /// The linked aliases (X4); none for a directory address.
    public let aliases: [MailAddress]

    /// A functional address that no list holds and an administrator requests for.
    ///
    /// - Parameter address: The address.
    public init(unlisted address: MailAddress) {
        self.init(address: address, type: .functional, displayName: nil)
    }

    init(address: MailAddress, type: AddressType, displayName: String?) {
        self.address = address
        self.type = type
        basis = .directory
        self.displayName = displayName
        aliases = []
    }
}
