// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The public key that a certificate will hold.
public struct SubjectKey: Sendable, Hashable {
    /// The SubjectPublicKeyInfo, as DER.
    public let subjectPublicKeyInfo: [UInt8]
    /// What kind of key it is.
    public let algorithm: KeyAlgorithm
    /// SHA-1 of the key bits (RFC 5280 section 4.2.1.2, method 1).
    public let keyIdentifier: [UInt8]

    /// Names a public key.
    ///
    /// - Parameters:
    ///   - subjectPublicKeyInfo: The SubjectPublicKeyInfo, as DER.
    ///   - algorithm: What kind of key it is.
    ///   - keyIdentifier: SHA-1 of the key bits.
    public init(subjectPublicKeyInfo: [UInt8], algorithm: KeyAlgorithm, keyIdentifier: [UInt8]) {
        self.subjectPublicKeyInfo = subjectPublicKeyInfo
        self.algorithm = algorithm
        self.keyIdentifier = keyIdentifier
    }
}
