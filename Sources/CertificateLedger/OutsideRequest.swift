// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A key and CSR that were made for an outside CA; the key itself is never kept.
public struct OutsideRequest: Sendable, Hashable {
    /// A random identifier of 32 hexadecimal digits.
    public let id: String
    /// Whom it is for.
    public let applicant: Applicant
    /// The address.
    public let address: String
    /// The key under which addresses are compared.
    public let addressKey: String
    /// SHA-256 of the SubjectPublicKeyInfo.
    public let keyFingerprint: [UInt8]
    /// When it was made.
    public let createdAt: Timestamp
    /// When the certificate was taken in.
    public let completedAt: Timestamp?
    /// The certificate of the outside CA, as DER.
    public let certificate: [UInt8]?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - id: A random identifier of 32 hexadecimal digits.
    ///   - applicant: Whom it is for.
    ///   - address: The address.
    ///   - addressKey: The key under which addresses are compared.
    ///   - keyFingerprint: SHA-256 of the SubjectPublicKeyInfo.
    ///   - createdAt: When it was made.
    ///   - completedAt: When the certificate was taken in.
    ///   - certificate: The certificate of the outside CA, as DER.
    public init(
        id: String,
        applicant: Applicant,
        address: String,
        addressKey: String,
        keyFingerprint: [UInt8],
        createdAt: Timestamp,
        completedAt: Timestamp? = nil,
        certificate: [UInt8]? = nil
    ) {
        self.id = id
        self.applicant = applicant
        self.address = address
        self.addressKey = addressKey
        self.keyFingerprint = keyFingerprint
        self.createdAt = createdAt
        self.completedAt = completedAt
        self.certificate = certificate
    }
}
