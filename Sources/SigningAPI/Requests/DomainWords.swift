// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mail domain: the body of `PUT /v1/domains/{domain}`.
public struct DomainWords: Codable, Sendable, Hashable {
    /// Where its addresses come from (D2).
    public let kind: DomainKind
    /// The user IDs of its contacts (D1).
    public let contacts: [String]
    /// The last check of the control over it (D4).
    public let control: DomainControlWords?

    /// Makes the words of one domain.
    public init(kind: DomainKind, contacts: [String], control: DomainControlWords? = nil) {
        self.kind = kind
        self.contacts = contacts
        self.control = control
    }
}
