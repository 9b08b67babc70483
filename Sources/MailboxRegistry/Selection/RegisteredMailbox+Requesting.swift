// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
import MailAddressing

extension RegisteredMailbox {
    /// Why no certificate can be requested for the mailbox now, whoever asks (X4, X5, C1, C5, D3, D4).
    ///
    /// Where this is `nil`, all addresses are linked to one person, and that person may request (X2).
    ///
    /// - Parameters:
    ///   - moment: The moment to look at.
    ///   - surroundings: The domains of all its addresses, and what is configured.
    ///   - allowsConflict: Whether links to different people are no obstacle: an administrator requests without C1.
    /// - Returns: The first obstacle, or `nil` when nothing in the registry forbids it.
    public func obstacle(
        at moment: Timestamp,
        in surroundings: some RegistrySurroundings,
        allowsConflict: Bool = false
    ) -> RegistryObstacle? {
        if let foreign = mailbox.addresses.first(where: { surroundings.domain($0.host)?.kind != .managed }) {
            return .domainNotManaged(foreign.host)
        }
        guard mailbox.isActive else { return .mailboxInactive }
        return obstacleOfLinks(allowsConflict: allowsConflict)
            ?? surroundings.policy.obstacle(of: mailbox.addresses, in: surroundings, at: moment)
            ?? surroundings.policy.obstacle(of: links.filter(\.counts), at: moment)
    }

    private func obstacleOfLinks(allowsConflict: Bool) -> RegistryObstacle? {
        let unlinked = mailbox.addresses.filter { liveLink(of: $0) == nil }
        guard unlinked.isEmpty else { return .addressesUnconfirmed(unlinked) }
        let suspended = mailbox.addresses.filter { liveLink(of: $0)?.counts == false }
        guard suspended.isEmpty else { return .linksSuspended(suspended) }
        let holders = Set(mailbox.addresses.compactMap { liveLink(of: $0)?.holder })
        return holders.count == 1 || allowsConflict ? nil : .conflicting
    }

    /// The domains whose kind and control ``obstacle(at:in:allowsConflict:)`` looks at.
    public var questions: RegistryQuestions {
        RegistryQuestions(domains: Set(mailbox.addresses.map(\.host)))
    }

    /// The entitlement of a person who holds a link to one address or more; it may not be requestable now.
    ///
    /// - Parameter holder: The person; `nil` for whom an administrator requests, who need hold no link (X2, C1).
    /// - Returns: `nil` where the person holds none.
    public func entitlement(of holder: LinkHolder?) -> AddressEntitlement? {
        guard let holder else { return AddressEntitlement(mailbox, links: links.filter(\.counts)) }
        let held = links.filter { $0.isLive && $0.holder == holder }
        return held.isEmpty ? nil : AddressEntitlement(mailbox, links: held.filter(\.counts))
    }
}
