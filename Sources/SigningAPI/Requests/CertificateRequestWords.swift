// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The request for a certificate: the body of `POST /v1/certificates`.
public struct CertificateRequestWords: Codable, Sendable, Hashable {
    /// One entry of the selection list (X1).
    public let address: String
    /// Encrypts the PKCS#12; none with a CSR (X7).
    public let password: Secret?
    /// The key to make; RSA-3072 without it.
    public let key: KeyWords?
    /// A PKCS#10 request as PEM in place of a key; only its public key is taken.
    public let csr: String?
    /// The file to make; `modern` without it.
    public let pkcs12: PKCS12Words?
    /// A profile that the settings list for the address’s type.
    public let profile: String?
    /// The person an administrator requests for; not in a portal’s call.
    public let applicant: String?
    /// The version of the agreement that was accepted (X10).
    public let agreement: String?

    /// Makes the words of one request.
    public init(
        address: String,
        password: Secret? = nil,
        key: KeyWords? = nil,
        csr: String? = nil,
        pkcs12: PKCS12Words? = nil,
        profile: String? = nil,
        applicant: String? = nil,
        agreement: String? = nil
    ) {
        self.address = address
        self.password = password
        self.key = key
        self.csr = csr
        self.pkcs12 = pkcs12
        self.profile = profile
        self.applicant = applicant
        self.agreement = agreement
    }
}
