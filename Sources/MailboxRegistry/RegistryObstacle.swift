// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Why the registry lets nobody request a certificate for an address now.
public enum RegistryObstacle: Error, Sendable, Hashable {
    /// The domain is not registered (P1, D3).
    case domainNotRegistered(MailDomain)
    /// The domain is managed, so its addresses do not rest on the directory (P1, D2).
    case domainNotDirectory(MailDomain)

    /// The rule that refuses.
    public var rule: String {
        "P1"
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
        }
    }
}
