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

    /// Reads an entry; extensions other than reasonCode are passed over, unknown reasons count as unspecified.
    ///
    /// - Parameter derEncoded: The whole entry.
    /// - Throws: `DERError` when it is not one.
    public init(derEncoded: ArraySlice<UInt8>) throws(DERError) {
        var outer = DERReader(derEncoded)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        serial = try fields.readSerialNumber()
        revokedAt = try fields.readTime()
        let extensions = fields.isAtEnd ? [] : try fields.readExtensions()
        try fields.finish()
        let value = extensions.first { $0.known == .reasonCode }?.value
        reason = value?.last.flatMap { RevocationReason(code: $0) } ?? .unspecified
    }
}
