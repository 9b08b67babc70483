// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What a notice about a certificate says (N1).
public struct CertificateContent: Sendable, Hashable {
    /// Which certificate.
    public let serial: SerialNumber
    /// The name of its issuer, as the settings have it.
    public let issuer: String
    /// The addresses in it, the primary address first.
    public let addresses: [MailAddress]
    /// From when to when it is valid.
    public let validity: Validity
    /// Who requested it.
    public let applicant: MailPerson

    /// Names all values.
    ///
    /// - Parameters:
    ///   - serial: Which certificate.
    ///   - issuer: The name of its issuer.
    ///   - addresses: The addresses in it, the primary address first; at least one.
    ///   - validity: From when to when it is valid.
    ///   - applicant: Who requested it.
    public init(
        serial: SerialNumber,
        issuer: String,
        addresses: [MailAddress],
        validity: Validity,
        applicant: MailPerson
    ) {
        self.serial = serial
        self.issuer = issuer
        self.addresses = addresses
        self.validity = validity
        self.applicant = applicant
    }
}
