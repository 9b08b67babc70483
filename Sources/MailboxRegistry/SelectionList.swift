// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// All addresses that a person may request for, or could: their own first, then functional ones (X1).
public struct SelectionList: Sendable, Hashable {
    /// The addresses in the order in which a portal shows them.
    public let entitlements: [AddressEntitlement]
    private let mailboxes: [MailboxID: RegisteredMailbox]

    /// Lists the addresses that the directory ties to a person.
    ///
    /// - Parameter entry: What the identity management says of the person.
    public init(_ entry: DirectoryEntry) {
        let own = AddressEntitlement(address: entry.primaryAddress, type: .personal, displayName: nil)
        let functional = entry.functional.map { functional in
            AddressEntitlement(address: functional.address, type: .functional, displayName: functional.displayName)
        }
        entitlements = [own] + functional
        mailboxes = [:]
    }

    /// Lists the addresses that the directory or a link ties to a person.
    ///
    /// An address that both tie to them stands once, with the link: its domain is managed.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - mailboxes: The mailboxes that the person holds a live link of; others are passed over.
    public init(_ person: DirectoryPerson, mailboxes: [RegisteredMailbox]) {
        let holder = LinkHolder(person)
        let linked = mailboxes.compactMap { $0.entitlement(of: holder) }
            .sorted { $0.address.comparisonKey < $1.address.comparisonKey }
        let byKey = Dictionary(linked.map { ($0.address.comparisonKey, $0) }) { first, _ in first }
        let listed = Self(person.entry).entitlements.map { byKey[$0.address.comparisonKey] ?? $0 }
        let keys = Set(listed.map(\.address.comparisonKey))
        let more = linked.filter { !keys.contains($0.address.comparisonKey) }
        entitlements =
            listed.prefix(1) + more.filter { $0.type == .personal }
            + listed.dropFirst() + more.filter { $0.type == .functional }
        self.mailboxes = Dictionary(mailboxes.map { ($0.mailbox.id, $0) }) { first, _ in first }
    }

    /// The entitlement to an address.
    ///
    /// - Parameter address: The address that a certificate is requested for.
    /// - Returns: `nil` where the address is not on the list.
    public subscript(_ address: MailAddress) -> AddressEntitlement? {
        entitlements.first { $0.address.comparisonKey == address.comparisonKey }
    }

    /// The domains whose kind and control decide whether certificates can be requested.
    public var questions: RegistryQuestions {
        let linked = mailboxes.values.flatMap(\.mailbox.addresses)
        return RegistryQuestions(domains: Set((entitlements.map(\.address) + linked).map(\.host)))
    }

    /// The domains whose kind and control decide about one entry of the list.
    ///
    /// - Parameter entitlement: An entry of this list.
    /// - Returns: What ``obstacle(to:at:in:)`` asks about it.
    public func questions(about entitlement: AddressEntitlement) -> RegistryQuestions {
        let linked = entitlement.mailbox.flatMap { mailboxes[$0]?.mailbox.addresses } ?? []
        return RegistryQuestions(domains: Set(([entitlement.address] + linked).map(\.host)))
    }

    /// Judges whether a certificate can be requested for an entry of the list now.
    ///
    /// - Parameters:
    ///   - entitlement: An entry of this list.
    ///   - moment: The moment to look at.
    ///   - surroundings: The domains, as ``questions`` ask for them, and what is configured.
    /// - Returns: Why not, or `nil` when nothing in the registry forbids it.
    public func obstacle(
        to entitlement: AddressEntitlement,
        at moment: Timestamp,
        in surroundings: some RegistrySurroundings
    ) -> RegistryObstacle? {
        if let id = entitlement.mailbox, let mailbox = mailboxes[id] {
            return mailbox.obstacle(at: moment, in: surroundings)
        }
        let domain = surroundings.domain(entitlement.address.host)
        return Self.obstacle(to: entitlement, in: domain)
            ?? surroundings.policy.obstacle(of: [entitlement.address], in: surroundings, at: moment)
    }

    /// Judges whether a certificate can be requested for an entry that rests on the directory.
    ///
    /// - Parameters:
    ///   - entitlement: An entry of this list.
    ///   - domain: The registered domain of its address, where there is one.
    /// - Returns: Why not, or `nil` when the kind of the domain does not forbid it.
    public static func obstacle(to entitlement: AddressEntitlement, in domain: RegisteredDomain?) -> RegistryObstacle? {
        guard let domain else { return .domainNotRegistered(entitlement.address.host) }
        return domain.kind == .directory ? nil : .domainNotDirectory(domain.name)
    }
}
