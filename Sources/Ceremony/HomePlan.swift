// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import SubjectProfiles

/// What a new home is to be.
public struct HomePlan: Sendable {
    /// The organisation that certificates name.
    public var organization: Organization
    /// The common name of the root.
    public var rootCommonName: String
    /// The common name of the issuing CA.
    public var issuingCommonName: String
    /// Where CRLs and CA certificates will be fetched; `http:`, with a slash at the end.
    public var publicURL: String
    /// The kind of the issuing CA's key.
    public var keyAlgorithm = KeyAlgorithm.p256
    /// The organisation's own policies.
    public var ownPolicies: [ObjectIdentifier] = []
    /// Whether passphrases are kept in files and the names say DEVELOPMENT.
    public var isDevelopment = false
    /// The Unix users that get every role.
    public var roleHolders: [String] = []
    /// The directory of the profile files as `siegel.toml` names it; `nil` for those embedded in the program.
    public var profilesDirectory: String?
    /// The name of the daemon in audit log and ledger.
    public var writer = "siegeld"
    /// Where the files lie.
    public var layout = HomeLayout(root: "root-ca-1", issuer: "mail-ca-1")

    /// Names what has no default.
    ///
    /// - Parameters:
    ///   - organization: The organisation that certificates name.
    ///   - rootCommonName: The common name of the root.
    ///   - issuingCommonName: The common name of the issuing CA.
    ///   - publicURL: Where CRLs and CA certificates will be fetched.
    public init(
        organization: Organization,
        rootCommonName: String,
        issuingCommonName: String,
        publicURL: String
    ) {
        self.organization = organization
        self.rootCommonName = rootCommonName
        self.issuingCommonName = issuingCommonName
        self.publicURL = publicURL
    }

    /// The kind of the root's key: as strong as the issuing CA's or stronger, of the same family.
    var rootKeyAlgorithm: KeyAlgorithm {
        keyAlgorithm.family == .rsa ? .rsa4096 : .p384
    }
}
