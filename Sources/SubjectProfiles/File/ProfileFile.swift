// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A profile file as it was decoded: types are right, meaning is not looked at yet (`Profile` does).
struct ProfileFile: Sendable, Hashable {
    /// The file's name, such as `personal.toml`.
    let name: String
    /// Whom the certificates name.
    let kind: ProfileKind
    /// The `[[version]]` tables in the file's order.
    let versions: [Version]

    /// One `[[version]]` table.
    struct Version: Sendable, Hashable {
        /// Where the table stands, such as `version[0]`.
        let path: String
        /// `YYYY-MM-DD`.
        let inForceFrom: String
        /// Subject templates.
        let subject: [String]
        /// Names of key algorithms on the socket.
        let keyAlgorithms: [String]
        /// How many days a certificate is valid.
        let days: Int
        /// How many seconds earlier than now a certificate begins.
        let backdatingSeconds: Int
        /// Whether administrators may issue beyond the rules.
        let allowUnregistered: Bool
        /// What concerns extensions.
        let extensions: Extensions
    }

    /// The keys of a version that concern extensions.
    struct Extensions: Sendable, Hashable {
        /// `absent`, `end-entity` or `authority`.
        let basicConstraints: BasicConstraintsWord
        /// How many CAs may follow below.
        let pathLength: Int?
        /// Names of RFC 5280 by the key family's word.
        let keyUsage: [KeyFamilyWord: [String]]
        /// Names or object identifiers.
        let extendedKeyUsage: [String]
        /// Object identifiers.
        let policies: [String]
        /// Whether the policies of the settings follow.
        let ownPolicies: Bool
        /// What stands in subjectAltName.
        let subjectAltName: ExtensionPlan.AlternativeNames
        /// Whether there is a cRLDistributionPoints.
        let cRLDistributionPoint: Bool
        /// Whether there is an authorityInfoAccess.
        let authorityInfoAccess: Bool
        /// Whether there is a subjectKeyIdentifier.
        let subjectKeyIdentifier: Bool
        /// Whether there is an authorityKeyIdentifier.
        let authorityKeyIdentifier: Bool
    }
}
