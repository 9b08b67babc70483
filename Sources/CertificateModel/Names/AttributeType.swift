// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The attribute types that stand in the names of our certificates (RFC 5280 appendix A.1, ETSI EN 319 412-1).
public enum AttributeType: String, Sendable, Hashable, CaseIterable {
    /// countryName, two letters of ISO 3166.
    case country = "C"
    /// organizationName.
    case organization = "O"
    /// organizationIdentifier (X.520).
    case organizationIdentifier
    /// surname.
    case surname = "SN"
    /// givenName.
    case givenName = "GN"
    /// commonName.
    case commonName = "CN"
    /// emailAddress (PKCS #9).
    case emailAddress

    /// The object identifier of the type.
    public var identifier: ObjectIdentifier {
        Self.identifiers[self] ?? encodedIdentifier
    }

    /// The type of an object identifier.
    ///
    /// Gives `nil` for one that is not ours.
    ///
    /// - Parameter identifier: The identifier.
    public init?(identifier: ObjectIdentifier) {
        guard let known = Self.byIdentifier[identifier] else { return nil }
        self = known
    }

    // Encoding an identifier costs more than looking it up, and rules look thousands of times a second.
    private static let identifiers = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.encodedIdentifier) })
    private static let byIdentifier = Dictionary(uniqueKeysWithValues: allCases.map { ($0.encodedIdentifier, $0) })

    private var encodedIdentifier: ObjectIdentifier {
        switch self {
        case .country: ObjectIdentifier(arcs: 2, 5, 4, 6)
        case .organization: ObjectIdentifier(arcs: 2, 5, 4, 10)
        case .organizationIdentifier: ObjectIdentifier(arcs: 2, 5, 4, 97)
        case .surname: ObjectIdentifier(arcs: 2, 5, 4, 4)
        case .givenName: ObjectIdentifier(arcs: 2, 5, 4, 42)
        case .commonName: ObjectIdentifier(arcs: 2, 5, 4, 3)
        case .emailAddress: ObjectIdentifier(arcs: 1, 2, 840, 113549, 1, 9, 1)
        }
    }

    /// The string type that values of this type are written in.
    public var stringTag: DERTag {
        switch self {
        case .country: .printableString
        case .emailAddress: .ia5String
        default: .utf8String
        }
    }

    /// The most characters that a value may have (RFC 5280 appendix A.1, upper bounds).
    public var upperBound: Int {
        switch self {
        case .country: 2
        case .organization, .organizationIdentifier, .commonName: 64
        case .surname, .givenName: 64
        case .emailAddress: 128
        }
    }
}
