// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A certificate: the bytes as they were signed and what they say (RFC 5280 section 4.1).
public struct Certificate: Sendable, Hashable {
    private static let pemLabel = "CERTIFICATE"

    /// The bytes, the algorithm and the signature.
    public let envelope: SignedEnvelope
    /// What the signed bytes say.
    public let fields: ToBeSignedCertificate
    /// The whole certificate, as DER.
    public let derEncoded: [UInt8]

    /// Reads a certificate.
    ///
    /// - Parameter derEncoded: The whole certificate.
    /// - Throws: `DERError` when it is not DER, not version 3, or names two signature algorithms.
    public init(derEncoded: [UInt8]) throws(DERError) {
        envelope = try SignedEnvelope(derEncoded: derEncoded)
        fields = try ToBeSignedCertificate(derEncoded: envelope.toBeSigned)
        self.derEncoded = derEncoded
        guard fields.signatureAlgorithm == envelope.signatureAlgorithm else {
            throw .badContent(type: "certificate with one signature algorithm", offset: 0)
        }
    }

    /// The DER of the certificates of a PEM text; whatever else stands there is not looked at.
    ///
    /// - Parameter text: The text to read.
    /// - Returns: What stands in the blocks, in their order; not read as certificates yet.
    public static func encodings(inPEM text: String) -> [[UInt8]] {
        PEM.blocks(in: text).filter { $0.label == pemLabel }.map(\.content)
    }

    /// The serial number.
    public var serial: SerialNumber {
        fields.serial
    }

    /// Whether subject and issuer are the same, as in a root (RFC 5280 section 3.2).
    public var isSelfIssued: Bool {
        fields.subject.derEncoded == fields.issuer
    }

    /// The certificate between the PEM lines of RFC 7468.
    public var pem: String {
        PEM(label: Self.pemLabel, content: derEncoded).description
    }

    /// The subjectKeyIdentifier, where there is a readable one.
    public var subjectKeyIdentifier: [UInt8]? {
        try? fields[.subjectKeyIdentifier]?.subjectKeyIdentifier()
    }
}
