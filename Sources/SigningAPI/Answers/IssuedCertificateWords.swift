// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The answer to a request for a certificate.
public struct IssuedCertificateWords: Codable, Sendable, Hashable {
    /// The serial number.
    public let serial: SerialNumber
    /// The issuer’s name in the settings.
    public let issuer: String
    /// The profile it follows.
    public let profile: String
    /// The version of the profile, the date it is in force since.
    public let profileVersion: String
    /// The Subject as RFC 4514 writes it.
    public let subject: String
    /// The addresses in the subjectAltName.
    public let subjectAltNames: [String]
    /// The first second of its validity.
    public let notBefore: Timestamp
    /// The last second of its validity.
    public let notAfter: Timestamp
    /// The certificate as PEM.
    public let pem: String
    /// The CA certificates above it as PEM, issuing CA first, without the root.
    public let chain: [String]
    /// Key and certificates under the applicant’s password; none from a CSR.
    public let pkcs12: Base64Octets?
    /// The suggested name of that file (X8).
    public let filename: String?
    /// What the applicant should know.
    public let notes: [String]

    /// Makes the answer for one certificate.
    public init(
        serial: SerialNumber,
        issuer: String,
        profile: String,
        profileVersion: String,
        subject: String,
        subjectAltNames: [String],
        notBefore: Timestamp,
        notAfter: Timestamp,
        pem: String,
        chain: [String],
        pkcs12: Base64Octets? = nil,
        filename: String? = nil,
        notes: [String] = []
    ) {
        self.serial = serial
        self.issuer = issuer
        self.profile = profile
        self.profileVersion = profileVersion
        self.subject = subject
        self.subjectAltNames = subjectAltNames
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.pem = pem
        self.chain = chain
        self.pkcs12 = pkcs12
        self.filename = filename
        self.notes = notes
    }
}
