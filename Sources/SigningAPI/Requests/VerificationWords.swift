// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The body of `POST /v1/verify`: exactly one of `pem`, `certificateDER` and `pkcs12`.
public struct VerificationWords: Codable, Sendable, Hashable {
    /// A certificate as PEM; a key beside it is wiped and not looked at.
    public let pem: Secret?
    /// A certificate as DER.
    public let certificateDER: Base64Octets?
    /// A PKCS#12 file.
    public let pkcs12: Base64Octets?
    /// Opens the PKCS#12 file.
    public let password: Secret?
    /// The profile to judge by; without it the ledger’s, or all in force at notBefore.
    public let profile: String?
    /// The moment for validity and revocation; now without it.
    public let at: Timestamp?

    /// Makes the words of one verification.
    public init(
        pem: Secret? = nil,
        certificateDER: Base64Octets? = nil,
        pkcs12: Base64Octets? = nil,
        password: Secret? = nil,
        profile: String? = nil,
        at: Timestamp? = nil
    ) {
        self.pem = pem
        self.certificateDER = certificateDER
        self.pkcs12 = pkcs12
        self.password = password
        self.profile = profile
        self.at = at
    }
}
