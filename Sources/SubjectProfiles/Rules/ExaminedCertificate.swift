// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A TBSCertificate taken apart no further than needed to say which field is wrong.
///
/// `ToBeSignedCertificate` refuses what is not as we make it; here such fields stay readable for their rule.
struct ExaminedCertificate: Sendable {
    /// Both ends of the validity as they stand.
    struct Time: Sendable {
        /// The moment.
        let moment: Timestamp
        /// Whether it has the one form that RFC 5280 section 4.1.2.5 allows for it.
        let isCanonical: Bool
    }

    /// The number in `version`; 0 where it is left out, which means version 1.
    let version: Int
    /// The content octets of the serial number.
    let serial: [UInt8]
    /// The AlgorithmIdentifier, as DER.
    let signatureAlgorithm: [UInt8]
    /// The issuer's Name, as DER.
    let issuer: [UInt8]
    /// The first second.
    let notBefore: Time
    /// The last second.
    let notAfter: Time
    /// The subject.
    let subject: ExaminedName
    /// The SubjectPublicKeyInfo, as DER.
    let subjectPublicKeyInfo: [UInt8]
    /// The kind of key, where it is one of ours.
    let keyAlgorithm: KeyAlgorithm?
    /// The extensions in their order.
    let extensions: [CertificateExtension]
    /// The rfc822Names and others of subjectAltName; `nil` where it is absent or cannot be read.
    let alternativeNames: [CertificateExtension.GeneralName]?

    init(toBeSigned: [UInt8]) throws(DERError) {
        var outer = DERReader(toBeSigned)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        version = try Self.version(&fields)
        serial = try fields.readIntegerContent()
        signatureAlgorithm = Array(try fields.read(.sequence).encoded)
        issuer = Array(try fields.read(.sequence).encoded)
        var times = try fields.readInside(.sequence)
        notBefore = try Self.time(&times)
        notAfter = try Self.time(&times)
        try times.finish()
        subject = try ExaminedName(try fields.read(.sequence))
        subjectPublicKeyInfo = Array(try fields.read(.sequence).encoded)
        keyAlgorithm = SubjectPublicKeyAlgorithm.algorithm(of: subjectPublicKeyInfo)
        let extensions = try Self.extensions(&fields)
        try fields.finish()
        self.extensions = extensions
        let alternativeNames = extensions.first { $0.identifier == KnownIdentifiers.subjectAltName }
        self.alternativeNames = try? alternativeNames?.generalNames()
    }

    /// The first extension of a kind.
    subscript(_ identifier: ObjectIdentifier) -> CertificateExtension? {
        extensions.first { $0.identifier == identifier }
    }

    private static func version(_ fields: inout DERReader) throws(DERError) -> Int {
        guard fields.nextTag == .contextConstructed(0) else { return 0 }
        var tagged = try fields.readInside(.contextConstructed(0))
        let version = try tagged.readSmallInteger()
        try tagged.finish()
        return version
    }

    private static func extensions(_ fields: inout DERReader) throws(DERError) -> [CertificateExtension] {
        guard !fields.isAtEnd else { return [] }
        var tagged = try fields.readInside(.contextConstructed(3))
        let extensions = try tagged.readExtensions()
        try tagged.finish()
        return extensions
    }

    /// A GeneralizedTime before 2050 is read as the UTCTime that it should have been.
    private static func time(_ times: inout DERReader) throws(DERError) -> Time {
        var strict = times
        if let moment = try? strict.readTime() {
            times = strict
            return Time(moment: moment, isCanonical: true)
        }
        let element = try times.read(.generalizedTime)
        var utcTime = DERWriter()
        utcTime.write(.utcTime, Array(element.content.dropFirst(2)))
        var reader = DERReader(utcTime.bytes)
        return Time(moment: try reader.readTime(), isCanonical: false)
    }
}
