// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Why the registry lets nobody request a certificate for an address now.
public enum RegistryObstacle: Error, Sendable, Hashable {
    /// The domain is not registered (P1, D3).
    case domainNotRegistered(MailDomain)
    /// The domain is managed, so its addresses do not rest on the directory (P1, D2).
    case domainNotDirectory(MailDomain)
    /// A mailbox has an address in a domain that is not managed, or not registered any more (D3).
    case domainNotManaged(MailDomain)
    /// The control over the domain was never checked, or too long ago (D4).
    case controlOutdated(MailDomain)
    /// The link of the address is too old (D4).
    case linkOutdated(MailAddress)
    /// The mailbox is inactive (X5).
    case mailboxInactive
    /// Addresses of the mailbox are not linked (X4).
    case addressesUnconfirmed([MailAddress])
    /// Links are suspended until a challenge for them is confirmed (C5).
    case linksSuspended([MailAddress])
    /// The addresses of the mailbox are linked to different people (C1).
    case conflicting

    /// The rule that refuses.
    public var rule: String {
        switch self {
        case .domainNotRegistered, .domainNotDirectory: "P1"
        case .domainNotManaged: "D3"
        case .controlOutdated, .linkOutdated: "D4"
        case .mailboxInactive: "X5"
        case .addressesUnconfirmed: "X4"
        case .linksSuspended: "C5"
        case .conflicting: "C1"
        }
    }
}

extension RegistryObstacle: CustomStringConvertible {
    /// What is missing and who can mend it, in one line.
    public var description: String {
        switch self {
        case .domainNotRegistered(let domain):
            "the domain \(domain) is not registered; an administrator enters it with kind directory"
        case .domainNotDirectory(let domain):
            "the domain \(domain) is managed: its addresses are confirmed by challenge, not by the directory"
        case .domainNotManaged(let domain):
            "the domain \(domain) is not registered as managed; an administrator enters it"
        case .controlOutdated(let domain):
            "the control over \(domain) was not checked within 398 days; an administrator enters a new check"
        case .linkOutdated(let address):
            "\(address) was confirmed more than 30 days ago; a contact of its domain sends a new challenge"
        case .mailboxInactive: "the mailbox is inactive; a contact of its domain reactivates it"
        case .addressesUnconfirmed(let addresses):
            "\(Self.list(addresses)) not confirmed; a contact of the domain sends a challenge"
        case .linksSuspended(let addresses):
            "\(Self.list(addresses)) not confirmed again since a new challenge was sent; confirm it"
        case .conflicting: "the addresses of the mailbox were confirmed by different people; one has to confirm all"
        }
    }

    private static func list(_ addresses: [MailAddress]) -> String {
        addresses.map(\.description).joined(separator: ", ") + (addresses.count == 1 ? " is" : " are")
    }
}
