// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
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
    /// The aliases that the person is linked to (X4); none for a directory address.
    public let aliases: [MailAddress]
    /// The mailbox, where the right rests on challenges.
    public let mailbox: MailboxID?
    /// When the oldest of the links was made that the right rests on (D4).
    public let linkedAt: Timestamp?

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
        mailbox = nil
        linkedAt = nil
    }

    init(_ mailbox: Mailbox, links: [Link]) {
        let keys = Set(links.map(\.address.comparisonKey))
        address = mailbox.address
        type = mailbox.type
        basis = .challenge
        displayName = mailbox.type == .functional ? mailbox.displayName : nil
        aliases = mailbox.aliases.filter { keys.contains($0.comparisonKey) }
        self.mailbox = mailbox.id
        linkedAt = links.map(\.linkedAt).min()
    }
}

extension AddressEntitlement {
    /// Who is told about certificates for the address: the applicant, and the functional address itself (N1).
    ///
    /// - Parameter person: The applicant.
    /// - Returns: One address or two.
    public func noticeRecipients(of person: DirectoryPerson) -> [MailAddress] {
        [person.entry.primaryAddress] + (type == .functional ? [address] : [])
    }
}
