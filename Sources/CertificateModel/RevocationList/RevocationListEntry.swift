// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One revoked certificate of a CRL (RFC 5280 section 5.1.2.6).
public struct RevocationListEntry: Sendable, Hashable {
    /// Which certificate.
    public let serial: SerialNumber
    /// Since when.
    public let revokedAt: Timestamp
    /// Why.
    public let reason: RevocationReason

    /// Names a revoked certificate.
    ///
    /// - Parameters:
    ///   - serial: Which certificate.
    ///   - revokedAt: Since when.
    ///   - reason: Why.
    public init(serial: SerialNumber, revokedAt: Timestamp, reason: RevocationReason) {
        self.serial = serial
        self.revokedAt = revokedAt
        self.reason = reason
    }

    /// The entry as DER; an unspecified reason is left out.
    public var derEncoded: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(serial)
                fields.write(revokedAt)
                if reason != .unspecified { fields.write([CertificateExtension.reasonCode(reason)]) }
            }
        }
    }

    /// removeFromCRL, which takes a revocation back (RFC 5280 section 5.3.1).
    private static let removal: UInt8 = 8

    /// Reads an entry; extensions other than reasonCode are passed over, unknown reasons count as unspecified.
    ///
    /// - Parameter derEncoded: The whole entry.
    /// - Throws: `DERError` when it is not one, takes a revocation back, or has a critical extension.
    public init(derEncoded: ArraySlice<UInt8>) throws(DERError) {
        var outer = DERReader(derEncoded)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        serial = try fields.readSerialNumber()
        revokedAt = try fields.readTime()
        let extensions = fields.isAtEnd ? [] : try fields.readExtensions()
        try fields.finish()
        guard !extensions.contains(where: \.isCritical) else {
            throw .badContent(type: "CRL entry without critical extensions", offset: 0)
        }
        let value = extensions.first { $0.known == .reasonCode }?.value
        guard value?.last != Self.removal else { throw .badContent(type: "CRL entry that revokes", offset: 0) }
        reason = value?.last.flatMap { RevocationReason(code: $0) } ?? .unspecified
    }
}
