// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A certificate in the ledger.
///
/// Whoever sees only its status gets `null` in the other fields.
public struct CertificateRecordWords: Codable, Sendable, Hashable {
    /// The serial number.
    public let serial: SerialNumber
    /// The issuer’s name in the settings.
    public let issuer: String?
    /// The profile it follows.
    public let profile: String?
    /// The version of the profile.
    public let profileVersion: String?
    /// The Subject as RFC 4514 writes it.
    public let subject: String?
    /// The addresses in the subjectAltName.
    public let subjectAltNames: [String]?
    /// The first second of its validity.
    public let notBefore: Timestamp
    /// The last second of its validity.
    public let notAfter: Timestamp
    /// What has become of it.
    public let status: CertificateStatus
    /// When it was revoked.
    public let revokedAt: Timestamp?
    /// Why it was revoked.
    public let reason: RevocationReason?
    /// The user ID it was issued to.
    public let applicant: String?
    /// Its primary address.
    public let address: String?
    /// The mailbox it belongs to.
    public let mailbox: String?
    /// The user ID or caller that requested it.
    public let requestedBy: String?
    /// Whether it was handed out.
    public let delivered: Bool?
    /// The certificate as PEM, once it is signed.
    public let pem: String?
    /// The CA certificates above it as PEM.
    public let chain: [String]?

    /// Makes the record of one certificate.
    public init(
        serial: SerialNumber,
        issuer: String? = nil,
        profile: String? = nil,
        profileVersion: String? = nil,
        subject: String? = nil,
        subjectAltNames: [String]? = nil,
        notBefore: Timestamp,
        notAfter: Timestamp,
        status: CertificateStatus,
        revokedAt: Timestamp? = nil,
        reason: RevocationReason? = nil,
        applicant: String? = nil,
        address: String? = nil,
        mailbox: String? = nil,
        requestedBy: String? = nil,
        delivered: Bool? = nil,
        pem: String? = nil,
        chain: [String]? = nil
    ) {
        self.serial = serial
        self.issuer = issuer
        self.profile = profile
        self.profileVersion = profileVersion
        self.subject = subject
        self.subjectAltNames = subjectAltNames
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.status = status
        self.revokedAt = revokedAt
        self.reason = reason
        self.applicant = applicant
        self.address = address
        self.mailbox = mailbox
        self.requestedBy = requestedBy
        self.delivered = delivered
        self.pem = pem
        self.chain = chain
    }
}

extension CertificateRecordWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(serial, forKey: .serial)
        try container.encode(issuer, forKey: .issuer)
        try container.encode(profile, forKey: .profile)
        try container.encode(profileVersion, forKey: .profileVersion)
        try container.encode(subject, forKey: .subject)
        try container.encode(subjectAltNames, forKey: .subjectAltNames)
        try container.encode(notBefore, forKey: .notBefore)
        try container.encode(notAfter, forKey: .notAfter)
        try container.encode(status, forKey: .status)
        try container.encode(revokedAt, forKey: .revokedAt)
        try container.encode(reason, forKey: .reason)
        try container.encode(applicant, forKey: .applicant)
        try container.encode(address, forKey: .address)
        try container.encode(mailbox, forKey: .mailbox)
        try container.encode(requestedBy, forKey: .requestedBy)
        try container.encode(delivered, forKey: .delivered)
        try container.encode(pem, forKey: .pem)
        try container.encode(chain, forKey: .chain)
    }
}
