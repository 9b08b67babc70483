// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A registered mail domain.
public struct DomainRecordWords: Codable, Sendable, Hashable {
    /// The domain in A-labels.
    public let domain: String
    /// Where its addresses come from.
    public let kind: DomainKind
    /// The user IDs of its contacts.
    public let contacts: [String]
    /// The last check of the control over it.
    public let control: DomainControlWords?

    /// Makes the record of one domain.
    public init(domain: String, kind: DomainKind, contacts: [String], control: DomainControlWords? = nil) {
        self.domain = domain
        self.kind = kind
        self.contacts = contacts
        self.control = control
    }
}
