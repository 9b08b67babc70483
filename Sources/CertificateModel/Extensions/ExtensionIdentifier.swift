// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The extensions that stand in our certificates and CRLs (RFC 5280 sections 4.2 and 5.2).
public enum ExtensionIdentifier: String, Sendable, Hashable, CaseIterable {
    /// RFC 5280 section 4.2.1.1.
    case authorityKeyIdentifier
    /// RFC 5280 section 4.2.1.2.
    case subjectKeyIdentifier
    /// RFC 5280 section 4.2.1.3.
    case keyUsage
    /// RFC 5280 section 4.2.1.4.
    case certificatePolicies
    /// RFC 5280 section 4.2.1.6.
    case subjectAltName
    /// RFC 5280 section 4.2.1.9.
    case basicConstraints
    /// RFC 5280 section 4.2.1.12.
    case extendedKeyUsage
    /// RFC 5280 section 4.2.1.13.
    case cRLDistributionPoints
    /// RFC 5280 section 4.2.2.1.
    case authorityInfoAccess
    /// RFC 5280 section 5.2.3.
    case cRLNumber
    /// RFC 5280 section 5.3.1.
    case reasonCode

    /// The object identifier of the extension.
    public var identifier: ObjectIdentifier {
        Self.identifiers[self] ?? encodedIdentifier
    }

    /// The extension of an object identifier.
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
        case .authorityKeyIdentifier: ObjectIdentifier(arcs: 2, 5, 29, 35)
        case .subjectKeyIdentifier: ObjectIdentifier(arcs: 2, 5, 29, 14)
        case .keyUsage: ObjectIdentifier(arcs: 2, 5, 29, 15)
        case .certificatePolicies: ObjectIdentifier(arcs: 2, 5, 29, 32)
        case .subjectAltName: ObjectIdentifier(arcs: 2, 5, 29, 17)
        case .basicConstraints: ObjectIdentifier(arcs: 2, 5, 29, 19)
        case .extendedKeyUsage: ObjectIdentifier(arcs: 2, 5, 29, 37)
        case .cRLDistributionPoints: ObjectIdentifier(arcs: 2, 5, 29, 31)
        case .authorityInfoAccess: ObjectIdentifier(arcs: 1, 3, 6, 1, 5, 5, 7, 1, 1)
        case .cRLNumber: ObjectIdentifier(arcs: 2, 5, 29, 20)
        case .reasonCode: ObjectIdentifier(arcs: 2, 5, 29, 21)
        }
    }
}
