// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import OpenSSLBridge

/// What an applicant brings back from an outside CA.
public struct OutsideCompletion: Sendable {
    /// The certificate, in PEM.
    public var certificate: String
    /// The CA certificates above it, in PEM, issuing CA first.
    public var chain: [String]
    /// The encrypted key from the answer to the request.
    public var encryptedKey: String
    /// Opens the key, and will open the PKCS#12 file.
    public var password: CertificatePassword
    /// How the file is encrypted.
    public var encryption: PKCS12File.Encryption

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - certificate: The certificate, in PEM.
    ///   - chain: The CA certificates above it, in PEM.
    ///   - encryptedKey: The encrypted key from the answer to the request.
    ///   - password: Opens the key, and will open the PKCS#12 file.
    ///   - encryption: How the file is encrypted.
    public init(
        certificate: String,
        chain: [String],
        encryptedKey: String,
        password: CertificatePassword,
        encryption: PKCS12File.Encryption
    ) {
        self.certificate = certificate
        self.chain = chain
        self.encryptedKey = encryptedKey
        self.password = password
        self.encryption = encryption
    }
}

/// The PKCS#12 file made of a certificate of an outside CA.
public struct OutsideCompletionAnswer: Sendable {
    /// The file.
    public let pkcs12: [UInt8]
    /// The suggested file name (X8).
    public let filename: String
    /// What the applicant should know.
    public let notes: [String]
}
