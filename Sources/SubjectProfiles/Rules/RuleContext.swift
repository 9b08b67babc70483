// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What a certificate is judged against.
///
/// What is not known stays `nil`; the rules then look at the inner consistency alone.
public struct RuleContext: Sendable {
    /// Why a certificate is judged.
    public enum Purpose: Sendable, Hashable {
        /// It is about to be signed: serial number and length of validity have to be exactly ours.
        case issuing
        /// It was signed, here or elsewhere.
        case verifying
    }

    /// Why the certificate is judged.
    public let purpose: Purpose
    /// The version of the profile that is in force at its notBefore.
    public let version: ProfileVersion
    /// The CA above it.
    public let issuer: IssuingIdentity?
    /// Whom it has to name, with all aliases.
    public let request: SubjectRequest?
    /// Its primary address.
    public let address: MailAddress?
    /// The organisation of the settings.
    public let organization: Organization?
    /// SHA-1 of its key bits, computed by the caller.
    public let keyIdentifier: [UInt8]?
    /// The policies of the settings.
    public let ownPolicies: [ObjectIdentifier]?
    /// What the request and the settings put into a subject.
    let values: SubjectValues?

    /// Names what is known.
    ///
    /// - Parameters:
    ///   - version: The version of the profile that is in force at its notBefore.
    ///   - purpose: Why the certificate is judged.
    ///   - issuer: The CA above it; `nil` for a root and where it is unknown.
    ///   - request: Whom it has to name, with all aliases.
    ///   - address: Its primary address, where that alone is known.
    ///   - organization: The organisation of the settings.
    ///   - keyIdentifier: SHA-1 of its key bits.
    ///   - ownPolicies: The policies of the settings.
    public init(
        version: ProfileVersion,
        purpose: Purpose,
        issuer: IssuingIdentity? = nil,
        request: SubjectRequest? = nil,
        address: MailAddress? = nil,
        organization: Organization? = nil,
        keyIdentifier: [UInt8]? = nil,
        ownPolicies: [ObjectIdentifier]? = nil
    ) {
        self.version = version
        self.purpose = purpose
        self.issuer = issuer
        self.request = request
        self.address = address ?? request?.address
        self.organization = organization
        self.keyIdentifier = keyIdentifier
        self.ownPolicies = ownPolicies
        values = request.map { SubjectValues($0, organization: organization) }
    }

    /// Whether a leaf is judged.
    var isLeaf: Bool {
        !version.kind.isAuthority
    }

    /// The extensions of the version.
    var plan: ExtensionPlan {
        version.extensions
    }
}
