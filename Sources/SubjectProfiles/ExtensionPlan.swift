// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Which extensions the certificates of a profile version carry, and what stands in them.
public struct ExtensionPlan: Sendable, Hashable {
    /// What stands in subjectAltName.
    public enum AlternativeNames: String, Sendable, Hashable, CaseIterable {
        /// No subjectAltName.
        case absent
        /// The primary address.
        case address
        /// The primary address, then the linked aliases.
        case addressAndAliases = "address-and-aliases"
    }

    /// What stands in basicConstraints.
    public enum BasicConstraints: Sendable, Hashable {
        /// No basicConstraints.
        case absent
        /// Not a CA.
        case endEntity
        /// A CA; at most so many CAs below it.
        case authority(pathLength: Int?)
    }

    /// What stands in basicConstraints.
    public let basicConstraints: BasicConstraints
    /// What the key may be used for, by its family.
    public let keyUsage: [KeyAlgorithm.Family: KeyUsage]
    /// The key purposes in their order; none leaves the extension out.
    public let extendedKeyUsage: [ObjectIdentifier]
    /// The profile's policies in their order.
    public let policies: [ObjectIdentifier]
    /// Whether the policies of the settings follow the profile's.
    public let includesOwnPolicies: Bool
    /// What stands in subjectAltName.
    public let subjectAltName: AlternativeNames
    /// Whether there is a cRLDistributionPoints.
    public let hasCRLDistributionPoint: Bool
    /// Whether there is an authorityInfoAccess.
    public let hasAuthorityInfoAccess: Bool
    /// Whether there is a subjectKeyIdentifier.
    public let hasSubjectKeyIdentifier: Bool
    /// Whether there is an authorityKeyIdentifier.
    public let hasAuthorityKeyIdentifier: Bool

    /// The policies that stand in a certificate: the profile's, then those of the settings, each once.
    ///
    /// - Parameter own: The policies of the settings.
    /// - Returns: The policies in their order; none leaves the extension out.
    public func allPolicies(own: [ObjectIdentifier]) -> [ObjectIdentifier] {
        guard includesOwnPolicies else { return policies }
        return own.reduce(into: policies) { list, policy in
            if !list.contains(policy) { list.append(policy) }
        }
    }
}
