// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Object identifiers that rules compare with for every certificate, made once.
enum KnownIdentifiers {
    static let attributeTypes = Dictionary(uniqueKeysWithValues: AttributeType.allCases.map { ($0.identifier, $0) })
    static let extensions = Dictionary(uniqueKeysWithValues: ExtensionIdentifier.allCases.map { ($0.identifier, $0) })

    static let authorityInfoAccess = ExtensionIdentifier.authorityInfoAccess.identifier
    static let authorityKeyIdentifier = ExtensionIdentifier.authorityKeyIdentifier.identifier
    static let basicConstraints = ExtensionIdentifier.basicConstraints.identifier
    static let certificatePolicies = ExtensionIdentifier.certificatePolicies.identifier
    static let cRLDistributionPoints = ExtensionIdentifier.cRLDistributionPoints.identifier
    static let extendedKeyUsage = ExtensionIdentifier.extendedKeyUsage.identifier
    static let keyUsage = ExtensionIdentifier.keyUsage.identifier
    static let subjectAltName = ExtensionIdentifier.subjectAltName.identifier
    static let subjectKeyIdentifier = ExtensionIdentifier.subjectKeyIdentifier.identifier
}
