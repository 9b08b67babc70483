// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The answer of `PUT /v1/requests/{id}/certificate`.
public struct OutsideCertificateAnswer: Codable, Sendable, Hashable {
    /// The request.
    public let id: String
    /// The serial number.
    public let serial: SerialNumber
    /// The issuer’s name as RFC 4514 writes it.
    public let issuer: String
    /// The Subject as RFC 4514 writes it.
    public let subject: String
    /// The addresses in the subjectAltName.
    public let subjectAltNames: [String]
    /// The first second of its validity.
    public let notBefore: Timestamp
    /// The last second of its validity.
    public let notAfter: Timestamp
    /// Key and certificates under the password.
    public let pkcs12: Base64Octets
    /// The suggested name of that file (X8).
    public let filename: String
    /// What the applicant should know.
    public let notes: [String]

    /// Makes the answer for one certificate.
    public init(
        id: String,
        serial: SerialNumber,
        issuer: String,
        subject: String,
        subjectAltNames: [String],
        notBefore: Timestamp,
        notAfter: Timestamp,
        pkcs12: Base64Octets,
        filename: String,
        notes: [String] = []
    ) {
        self.id = id
        self.serial = serial
        self.issuer = issuer
        self.subject = subject
        self.subjectAltNames = subjectAltNames
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.pkcs12 = pkcs12
        self.filename = filename
        self.notes = notes
    }
}
