// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What somebody asks for who gets the certificate from an outside CA.
public struct OutsideKeyRequest: Sendable {
    /// The primary address.
    public var address: MailAddress
    /// The profile that the subject follows; `nil` for the default of the address's type.
    public var profile: String?
    /// The kind of key to make.
    public var algorithm: KeyAlgorithm
    /// Encrypts the key in the answer.
    public var password: CertificatePassword
    /// The version of the agreement that the applicant accepted (X10).
    public var agreement: String?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - address: The primary address.
    ///   - profile: The profile; `nil` for the default.
    ///   - algorithm: The kind of key to make.
    ///   - password: Encrypts the key in the answer.
    ///   - agreement: The version of the agreement that the applicant accepted.
    public init(
        address: MailAddress,
        profile: String? = nil,
        algorithm: KeyAlgorithm,
        password: CertificatePassword,
        agreement: String? = nil
    ) {
        self.address = address
        self.profile = profile
        self.algorithm = algorithm
        self.password = password
        self.agreement = agreement
    }
}

/// The key and CSR for an outside CA; the key is kept nowhere else.
public struct OutsideKeyAnswer: Sendable {
    /// Names the request when its certificate arrives.
    public let id: String
    /// The CSR, in PEM.
    public let certificationRequest: String
    /// PKCS#8 in PEM, encrypted under the applicant's password.
    public let encryptedKey: String
}
