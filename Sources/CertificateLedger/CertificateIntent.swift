// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What is stored before the CA key signs: the serial number, the bytes to be signed, and for whom.
public struct CertificateIntent: Sendable, Hashable {
    /// The run of the daemon that an intent belongs to; it dangles when that run is over.
    public struct Origin: Sendable, Hashable {
        /// Which daemon.
        public let writer: String
        /// Which start of it.
        public let boot: Int64

        /// Names a run.
        ///
        /// - Parameters:
        ///   - writer: Which daemon.
        ///   - boot: Which start of it.
        public init(writer: String, boot: Int64) {
            self.writer = writer
            self.boot = boot
        }
    }

    /// The name of the issuer.
    public let issuer: String
    /// The serial number.
    public let serial: SerialNumber
    /// The name of the profile.
    public let profile: String
    /// The version of the profile: the date since which it is in force.
    public let profileVersion: String
    /// The primary address, as it stands in the certificate.
    public let address: String
    /// The key under which addresses are compared (M4).
    public let addressKey: String
    /// Whom it is for.
    public let applicant: Applicant
    /// Who asked: the applicant's user ID, or the administrator's Unix user.
    public let requestedBy: String
    /// The run of the daemon.
    public let origin: Origin
    /// When it was stored.
    public let intendedAt: Timestamp
    /// First and last second.
    public let validity: Validity
    /// The bytes to be signed.
    public let toBeSigned: [UInt8]
    /// SHA-256 of the SubjectPublicKeyInfo.
    public let keyFingerprint: [UInt8]

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - serial: The serial number.
    ///   - profile: The name of the profile.
    ///   - profileVersion: The version of the profile.
    ///   - address: The primary address.
    ///   - addressKey: The key under which addresses are compared.
    ///   - applicant: Whom it is for.
    ///   - requestedBy: Who asked.
    ///   - origin: The run of the daemon.
    ///   - intendedAt: When it is stored.
    ///   - validity: First and last second.
    ///   - toBeSigned: The bytes to be signed.
    ///   - keyFingerprint: SHA-256 of the SubjectPublicKeyInfo.
    public init(
        issuer: String,
        serial: SerialNumber,
        profile: String,
        profileVersion: String,
        address: String,
        addressKey: String,
        applicant: Applicant,
        requestedBy: String,
        origin: Origin,
        intendedAt: Timestamp,
        validity: Validity,
        toBeSigned: [UInt8],
        keyFingerprint: [UInt8]
    ) {
        self.issuer = issuer
        self.serial = serial
        self.profile = profile
        self.profileVersion = profileVersion
        self.address = address
        self.addressKey = addressKey
        self.applicant = applicant
        self.requestedBy = requestedBy
        self.origin = origin
        self.intendedAt = intendedAt
        self.validity = validity
        self.toBeSigned = toBeSigned
        self.keyFingerprint = keyFingerprint
    }
}
