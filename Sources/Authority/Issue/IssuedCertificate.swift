// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
import SubjectProfiles

/// A certificate that is stored and may be handed out; who hands it out says so with `markDelivered`.
public struct IssuedCertificate: Sendable {
    /// The certificate.
    public let certificate: Certificate
    /// The name of the issuer.
    public let issuer: String
    /// The name of the profile.
    public let profile: String
    /// The version of the profile.
    public let profileVersion: String
    /// Issuing CA first, without leaf and root.
    public let chain: [Certificate]
    /// The PKCS#12 file, where the daemon made the key.
    public let pkcs12: [UInt8]?
    /// The suggested file name (X8).
    public let filename: String
    /// What the applicant should know.
    public let notes: [String]
    /// Whether this is the outcome of an earlier call under the same idempotency key.
    public let isRepeated: Bool
}
