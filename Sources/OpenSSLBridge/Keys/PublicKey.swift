// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A public key, checked to be well-formed: its type known, its point on the curve.
///
/// Whether it is strong enough to be certified is asked of `assess()`; verifying what others signed does not ask it.
public struct PublicKey: Sendable {
    /// The DER of the SubjectPublicKeyInfo, as it came.
    ///
    /// RFC 5280 section 4.1.2.7.
    public let subjectPublicKeyInfo: [UInt8]
    /// What kind of key it is.
    public let algorithm: KeyAlgorithm
    /// The bits inside the BIT STRING.
    let keyBits: [UInt8]
    /// Modulus and exponent, for RSA.
    let rsaNumbers: RSAPublicNumbers?
    let handle: KeyHandle

    /// Reads a SubjectPublicKeyInfo.
    ///
    /// - Parameter subjectPublicKeyInfo: Its DER, nothing before or after it.
    /// - Throws: Another `PublicKeyError` for each thing that can be wrong with its form.
    public init(subjectPublicKeyInfo: [UInt8]) throws(PublicKeyError) {
        let parsed = try SubjectPublicKeyInfo(der: subjectPublicKeyInfo)
        self.init(
            parsed: parsed,
            encoded: subjectPublicKeyInfo,
            handle: try KeyHandle(publicKey: parsed)
        )
    }

    /// Takes the public half of a key that is held already.
    init(encoded: [UInt8], handle: KeyHandle) throws(PublicKeyError) {
        self.init(parsed: try SubjectPublicKeyInfo(der: encoded), encoded: encoded, handle: handle)
    }

    private init(parsed: SubjectPublicKeyInfo, encoded: [UInt8], handle: KeyHandle) {
        subjectPublicKeyInfo = encoded
        algorithm = parsed.algorithm
        keyBits = Array(parsed.keyBits)
        rsaNumbers = parsed.rsaNumbers
        self.handle = handle
    }

    /// SHA-1 of the key bits, as subject and authority key identifiers hold it.
    ///
    /// RFC 5280 section 4.2.1.2 (1).
    public var keyIdentifier: [UInt8] {
        Digest.sha1(keyBits)
    }

    /// SHA-256 of the SubjectPublicKeyInfo, by which blocked keys are known.
    public var fingerprint: [UInt8] {
        Digest.sha256(subjectPublicKeyInfo)
    }
}

extension PublicKey: Hashable {
    /// Keys are the same when their encodings are.
    public static func == (left: Self, right: Self) -> Bool {
        left.subjectPublicKeyInfo == right.subjectPublicKeyInfo
    }

    /// Hashes the encoding.
    ///
    /// - Parameter hasher: What takes the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(subjectPublicKeyInfo)
    }
}
