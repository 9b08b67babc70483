// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A notice about a certificate that is due and not in the outbox yet (N1, P3).
public struct DueNotice: Sendable, Hashable {
    /// What there is to tell.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It was issued and handed out.
        case issued
        /// It ends soon, and there is no newer one.
        case expiring
        /// It was revoked.
        case revoked
        /// It lost its applicant; this goes to the administrators (P3).
        case orphaned
    }

    /// What there is to tell.
    public let kind: Kind
    /// Of which certificate.
    public let serial: SerialNumber
    /// When it happened.
    public let notedAt: Timestamp

    /// Names a notice.
    ///
    /// - Parameters:
    ///   - kind: What there is to tell.
    ///   - serial: Of which certificate.
    ///   - notedAt: When it happened.
    public init(_ kind: Kind, of serial: SerialNumber, notedAt: Timestamp) {
        self.kind = kind
        self.serial = serial
        self.notedAt = notedAt
    }
}
