// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The body of `PUT /v1/requests/{id}/certificate`: what the outside CA issued, and the key again.
public struct OutsideCertificateWords: Codable, Sendable, Hashable {
    /// The certificate as PEM.
    public let certificate: String
    /// The CA certificates above it as PEM, issuing CA first, without the root.
    public let chain: [String]
    /// The encrypted private key as PEM, as `POST /v1/requests` answered it.
    public let encryptedKey: Secret
    /// Opens the key and encrypts the PKCS#12.
    public let password: Secret
    /// The file to make; `modern` without it.
    public let pkcs12: PKCS12Words?

    /// Makes the words of one outside certificate.
    public init(
        certificate: String,
        chain: [String],
        encryptedKey: Secret,
        password: Secret,
        pkcs12: PKCS12Words? = nil
    ) {
        self.certificate = certificate
        self.chain = chain
        self.encryptedKey = encryptedKey
        self.password = password
        self.pkcs12 = pkcs12
    }
}
