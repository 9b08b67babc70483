// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What stands in braces in a subject template and is filled in for each certificate.
public enum SubjectVariable: String, Sendable, Hashable, CaseIterable {
    /// The organisation's country, from the settings.
    case country
    /// The organisation's name, from the settings.
    case organization
    /// The organisation's identifier (ETSI EN 319 412-1), from the settings; an attribute of it alone is left out
    /// where there is none.
    case organizationIdentifier
    /// The person's surname, or the only name of a person who has one name.
    case surname
    /// The person's given name; an attribute of it alone is left out for a person who has one name.
    case givenName
    /// Given name and surname with a blank between, or the one name.
    case name
    /// The display name of a functional mailbox (M10).
    case displayName
    /// The primary address.
    case address
    /// The name chosen for a CA.
    case commonName

    /// Whether an attribute that consists of this variable alone is left out where there is no value.
    var isOptional: Bool {
        self == .organizationIdentifier || self == .givenName
    }

    /// Whether a profile of a kind can fill the variable; X3 keeps a person's name out of functional certificates.
    func isAvailable(for kind: ProfileKind) -> Bool {
        switch self {
        case .country, .organization, .organizationIdentifier: true
        case .surname, .givenName, .name: kind == .personal
        case .displayName: kind == .functional
        case .address: !kind.isAuthority
        case .commonName: kind.isAuthority
        }
    }
}
