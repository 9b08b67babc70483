// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// All that the ledger knows of one serial number.
public struct CertificateRecord: Sendable, Hashable {
    /// What was stored before the signature.
    public let intent: CertificateIntent
    /// The signed certificate as DER; `nil` as long as there is none.
    public let certificate: [UInt8]?
    /// When the certificate was handed over.
    public let deliveredAt: Timestamp?
    /// When the intent came to nothing.
    public let abandonedAt: Timestamp?
    /// When the certificate lost its applicant (P3).
    public let orphanedAt: Timestamp?
    /// The revocation, where there is one.
    public let revocation: Revocation?

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - intent: What was stored before the signature.
    ///   - certificate: The signed certificate as DER.
    ///   - deliveredAt: When it was handed over.
    ///   - abandonedAt: When the intent came to nothing.
    ///   - orphanedAt: When it lost its applicant.
    ///   - revocation: The revocation.
    public init(
        intent: CertificateIntent,
        certificate: [UInt8]?,
        deliveredAt: Timestamp?,
        abandonedAt: Timestamp?,
        orphanedAt: Timestamp?,
        revocation: Revocation?
    ) {
        self.intent = intent
        self.certificate = certificate
        self.deliveredAt = deliveredAt
        self.abandonedAt = abandonedAt
        self.orphanedAt = orphanedAt
        self.revocation = revocation
    }

    /// The status at a moment.
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: A revocation counts before everything else, then what is missing, then time.
    public func status(at moment: Timestamp) -> CertificateStatus {
        if revocation != nil { return .revoked }
        guard certificate != nil else { return abandonedAt == nil ? .intended : .abandoned }
        guard moment <= intent.validity.notAfter else { return .expired }
        guard deliveredAt != nil else { return .undelivered }
        return orphanedAt == nil ? .valid : .orphaned
    }
}

/// Where a serial number stands in its life.
public enum CertificateStatus: String, Sendable, Hashable, CaseIterable {
    /// Stored, and not known to be signed; it can be revoked.
    case intended
    /// Signed, delivered, in its time, not revoked.
    case valid
    /// Signed and stored, but never handed over.
    case undelivered
    /// Its time is over.
    case expired
    /// Revoked; final.
    case revoked
    /// Valid, but its applicant lost the right to it (P3).
    case orphaned
    /// The intent came to nothing.
    case abandoned
}
