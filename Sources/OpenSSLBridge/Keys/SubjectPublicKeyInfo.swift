// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The parts of a SubjectPublicKeyInfo that was read strictly.
///
/// RFC 5280 section 4.1.2.7.
///
/// libcrypto's own decoder searches for a format on each call, which takes about 100 µs, and accepts more forms.
struct SubjectPublicKeyInfo {
    let algorithm: KeyAlgorithm
    let keyBits: ArraySlice<UInt8>
    let rsaNumbers: RSAPublicNumbers?

    init(der: [UInt8]) throws(PublicKeyError) {
        let (identifier, parameters, keyBits) = try Self.outerParts(of: der)
        self.keyBits = keyBits
        switch identifier {
        case KnownIdentifier.rsaEncryption:
            let numbers = try Self.rsaNumbers(keyBits, parameters: parameters)
            algorithm = try Self.rsaAlgorithm(numbers)
            rsaNumbers = numbers
        case KnownIdentifier.ecPublicKey:
            let curve = try Self.curve(parameters)
            try Self.checkPoint(keyBits, on: curve)
            algorithm = curve.algorithm
            rsaNumbers = nil
        case KnownIdentifier.ed25519:
            guard parameters == nil else { throw .wrongAlgorithmParameters(identifier) }
            guard keyBits.count == 32 else { throw .edwardsKeyLength(keyBits.count) }
            algorithm = .ed25519
            rsaNumbers = nil
        default: throw .unsupportedAlgorithm(identifier)
        }
    }

    private typealias OuterParts = (ObjectIdentifier, DERReader.Element?, ArraySlice<UInt8>)

    private static func outerParts(of der: [UInt8]) throws(PublicKeyError) -> OuterParts {
        do {
            var outer = DERReader(der)
            var inside = try outer.readInside(.sequence)
            try outer.finish()
            var algorithm = try inside.readInside(.sequence)
            let identifier = try algorithm.readObjectIdentifier()
            let parameters = algorithm.isAtEnd ? nil : try algorithm.readAny()
            try algorithm.finish()
            let keyBits = try inside.readBitString()
            try inside.finish()
            return (identifier, parameters, keyBits)
        } catch {
            throw .malformed(error)
        }
    }

    /// RFC 3279 section 2.3.1: the parameters are NULL, the key is a SEQUENCE of two INTEGERs.
    private static func rsaNumbers(
        _ keyBits: ArraySlice<UInt8>,
        parameters: DERReader.Element?
    ) throws(PublicKeyError) -> RSAPublicNumbers {
        guard let parameters, parameters.tag == .null, parameters.content.isEmpty else {
            throw .wrongAlgorithmParameters(KnownIdentifier.rsaEncryption)
        }
        let modulus: [UInt8]
        let exponent: [UInt8]
        do {
            var outer = DERReader(keyBits)
            var inside = try outer.readInside(.sequence)
            try outer.finish()
            modulus = try inside.readIntegerContent()
            exponent = try inside.readIntegerContent()
            try inside.finish()
        } catch {
            throw .malformed(error)
        }
        guard modulus[0] < 0x80 else { throw .negativeModulus }
        guard exponent[0] < 0x80, (exponent.last ?? 0) & 1 == 1 else { throw .impossibleExponent }
        return RSAPublicNumbers(modulus: Array(modulus.drop { $0 == 0 }), exponent: Array(exponent.drop { $0 == 0 }))
    }

    private static func rsaAlgorithm(_ numbers: RSAPublicNumbers) throws(PublicKeyError) -> KeyAlgorithm {
        let algorithm: KeyAlgorithm
        switch numbers.modulusBitCount {
        case 2048: algorithm = .rsa2048
        case 3072: algorithm = .rsa3072
        case 4096: algorithm = .rsa4096
        case let bits: throw .modulusSize(bits)
        }
        guard (numbers.modulus.last ?? 0) & 1 == 1 else { throw .evenModulus }
        guard numbers.exponent.count <= numbers.modulus.count else { throw .impossibleExponent }
        return algorithm
    }

    /// RFC 5480 section 2.1.1: namedCurve, never specifiedCurve or implicitCurve.
    private static func curve(_ parameters: DERReader.Element?) throws(PublicKeyError) -> NamedCurve {
        if parameters?.tag == .sequence { throw .explicitCurve }
        guard let parameters, parameters.tag == .objectIdentifier,
            let identifier = ObjectIdentifier(content: parameters.content)
        else { throw .wrongAlgorithmParameters(KnownIdentifier.ecPublicKey) }
        guard let curve = NamedCurve.allCases.first(where: { $0.identifier == identifier }) else {
            throw .unknownCurve(identifier)
        }
        return curve
    }

    /// Only the uncompressed form, which RFC 5480 section 2.2 makes mandatory: so a key has one encoding, and one
    /// fingerprint on the block list.
    private static func checkPoint(_ point: ArraySlice<UInt8>, on curve: NamedCurve) throws(PublicKeyError) {
        guard point.count == curve.pointCount, point.first == 0x04 else {
            throw .pointNotUncompressed(expectedCount: curve.pointCount, count: point.count)
        }
    }
}
