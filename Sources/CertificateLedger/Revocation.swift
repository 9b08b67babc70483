// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The revocation of one serial number (V2).
public struct Revocation: Sendable, Hashable {
    /// The name of the issuer.
    public let issuer: String
    /// What the CRL will say.
    public let entry: RevocationListEntry
    /// The last second of the certificate's validity; after a CRL made later carried it, it may leave the list (V4).
    public let notAfter: Timestamp
    /// Counts the changes to the issuer's revocations; the store assigns it.
    public let sequence: Int64

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - entry: What the CRL will say.
    ///   - notAfter: The last second of the certificate's validity.
    ///   - sequence: Counts the changes; 0 before the store assigned it.
    public init(issuer: String, entry: RevocationListEntry, notAfter: Timestamp, sequence: Int64 = 0) {
        self.issuer = issuer
        self.entry = entry
        self.notAfter = notAfter
        self.sequence = sequence
    }
}
