// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
public import CertificateModel
public import MailAddressing
public import MailboxRegistry
public import OpenSSLBridge

/// What somebody asks for: an address, a source for the key, and what the answer shall be.
public struct IssueRequest: Sendable {
    /// Where the key comes from.
    public enum KeySource: Sendable {
        /// The public key of a PKCS#10 request in PEM.
        case certificationRequest(String)
        /// A key that the daemon makes and hands out in a PKCS#12 file under a password.
        case generated(KeyAlgorithm, password: CertificatePassword, encryption: PKCS12File.Encryption)
    }

    /// The primary address.
    public var address: MailAddress
    /// Where the key comes from.
    public var keySource: KeySource
    /// The profile; `nil` for the default of the address's type.
    public var profile: String?
    /// The version of the agreement that the applicant accepted (X10).
    public var agreement: String?
    /// The key under which the caller may repeat the call.
    public var idempotencyKey: IdempotencyKey?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - address: The primary address.
    ///   - keySource: Where the key comes from.
    ///   - profile: The profile; `nil` for the default.
    ///   - agreement: The version of the agreement that the applicant accepted.
    ///   - idempotencyKey: The key under which the caller may repeat the call.
    public init(
        address: MailAddress,
        keySource: KeySource,
        profile: String? = nil,
        agreement: String? = nil,
        idempotencyKey: IdempotencyKey? = nil
    ) {
        self.address = address
        self.keySource = keySource
        self.profile = profile
        self.agreement = agreement
        self.idempotencyKey = idempotencyKey
    }
}

/// Who asks, and for which person.
public struct Requester: Sendable {
    /// The person that the certificate is for.
    public let applicant: DirectoryPerson
    /// The caller, for the audit log.
    public let actor: AuditActor
    /// Whether an administrator asks for the applicant, which only profiles with `allowUnregistered` permit.
    public let isAdministrator: Bool

    /// Names a requester.
    ///
    /// - Parameters:
    ///   - applicant: The person that the certificate is for.
    ///   - actor: The caller.
    ///   - isAdministrator: Whether an administrator asks for the applicant.
    public init(applicant: DirectoryPerson, actor: AuditActor, isAdministrator: Bool = false) {
        self.applicant = applicant
        self.actor = actor
        self.isAdministrator = isAdministrator
    }
}
