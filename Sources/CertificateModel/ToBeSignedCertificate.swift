// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The part of a certificate that the CA signs: TBSCertificate, version 3 (RFC 5280 section 4.1.2).
public struct ToBeSignedCertificate: Sendable, Hashable {
    /// The serial number.
    public let serial: SerialNumber
    /// The AlgorithmIdentifier of the signature to come, as DER.
    public let signatureAlgorithm: [UInt8]
    /// The issuer's Name, as DER, octet for octet the issuing certificate's subject.
    public let issuer: [UInt8]
    /// First and last second.
    public let validity: Validity
    /// Whom the certificate names.
    public let subject: DistinguishedName
    /// The SubjectPublicKeyInfo, as DER.
    public let subjectPublicKeyInfo: [UInt8]
    /// The extensions in their order.
    public let extensions: [CertificateExtension]

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - serial: The serial number.
    ///   - signatureAlgorithm: The AlgorithmIdentifier of the signature to come, as DER.
    ///   - issuer: The issuer's Name, as DER.
    ///   - validity: First and last second.
    ///   - subject: Whom the certificate names.
    ///   - subjectPublicKeyInfo: The SubjectPublicKeyInfo, as DER.
    ///   - extensions: The extensions in their order.
    public init(
        serial: SerialNumber,
        signatureAlgorithm: [UInt8],
        issuer: [UInt8],
        validity: Validity,
        subject: DistinguishedName,
        subjectPublicKeyInfo: [UInt8],
        extensions: [CertificateExtension]
    ) {
        self.serial = serial
        self.signatureAlgorithm = signatureAlgorithm
        self.issuer = issuer
        self.validity = validity
        self.subject = subject
        self.subjectPublicKeyInfo = subjectPublicKeyInfo
        self.extensions = extensions
    }

    /// The bytes that are signed.
    public var derEncoded: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.contextConstructed(0)) { $0.write(UInt64(2)) }
                fields.write(serial)
                fields.append(signatureAlgorithm)
                fields.append(issuer)
                fields.write(.sequence) { times in
                    times.write(validity.notBefore)
                    times.write(validity.notAfter)
                }
                fields.append(subject.derEncoded)
                fields.append(subjectPublicKeyInfo)
                fields.write(.contextConstructed(3)) { $0.write(extensions) }
            }
        }
    }

    /// Reads the bytes of a TBSCertificate of version 3.
    ///
    /// - Parameter derEncoded: The whole TBSCertificate.
    /// - Throws: `DERError` when it is not DER, of another version, or carries unique identifiers.
    public init(derEncoded: [UInt8]) throws(DERError) {
        var outer = DERReader(derEncoded)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        try fields.readVersion3()
        serial = try fields.readSerialNumber()
        signatureAlgorithm = Array(try fields.read(.sequence).encoded)
        issuer = Array(try fields.read(.sequence).encoded)
        var times = try fields.readInside(.sequence)
        validity = Validity(notBefore: try times.readTime(), notAfter: try times.readTime())
        try times.finish()
        subject = try DistinguishedName(derEncoded: Array(try fields.read(.sequence).encoded))
        subjectPublicKeyInfo = Array(try fields.read(.sequence).encoded)
        var tagged = try fields.readInside(.contextConstructed(3))
        extensions = try tagged.readExtensions()
        try tagged.finish()
        try fields.finish()
    }

    /// The extension of a kind.
    ///
    /// - Parameter known: Which extension to look for.
    /// - Returns: The first one, `nil` where there is none.
    public subscript(_ known: ExtensionIdentifier) -> CertificateExtension? {
        extensions.first { $0.identifier == known.identifier }
    }
}

extension DERReader {
    fileprivate mutating func readVersion3() throws(DERError) {
        let start = offset
        var tagged = try readInside(.contextConstructed(0))
        guard try tagged.readSmallInteger() == 2 else { throw .badContent(type: "version 3", offset: start) }
        try tagged.finish()
    }
}
