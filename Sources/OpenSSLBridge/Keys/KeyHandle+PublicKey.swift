// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto
internal import CertificateModel

extension KeyHandle {
    /// Makes libcrypto's form of a public key from its numbers, which avoids the decoders' search.
    ///
    /// - Parameter parsed: What was read.
    /// - Throws: `PublicKeyError.pointNotOnCurve`, or `.library`.
    convenience init(publicKey parsed: borrowing SubjectPublicKeyInfo) throws(PublicKeyError) {
        do {
            switch parsed.algorithm {
            case .p256: try self.init(point: parsed.keyBits, on: .p256)
            case .p384: try self.init(point: parsed.keyBits, on: .p384)
            case .ed25519: try self.init(edwardsKey: parsed.keyBits)
            case .rsa2048, .rsa3072, .rsa4096: try self.init(rsa: parsed.rsaNumbers)
            }
        } catch {
            guard parsed.algorithm.family == .ellipticCurve else { throw .library(error) }
            throw .pointNotOnCurve
        }
    }

    private convenience init(point: ArraySlice<UInt8>, on curve: NamedCurve) throws(OpenSSLError) {
        let octets = Array(point)
        let parameters = Self.parameters(of: curve)
        try unsafe self.init(owned: "EVP_PKEY_set1_encoded_public_key") {
            unsafe siegel_ec_public_key(parameters.pointer, octets, octets.count)
        }
    }

    private static let p256Parameters = makeParameters(of: .p256)
    private static let p384Parameters = makeParameters(of: .p384)

    private static func parameters(of curve: NamedCurve) -> KeyHandle {
        switch curve {
        case .p256: p256Parameters
        case .p384: p384Parameters
        }
    }

    private static func makeParameters(of curve: NamedCurve) -> KeyHandle {
        do {
            return try unsafe KeyHandle(owned: "EVP_PKEY_fromdata") { unsafe siegel_ec_curve(curve.name) }
        } catch {
            preconditionFailure("libcrypto's default provider has no \(curve.name): \(error)")
        }
    }

    private convenience init(edwardsKey: ArraySlice<UInt8>) throws(OpenSSLError) {
        let octets = Array(edwardsKey)
        try unsafe self.init(owned: "EVP_PKEY_new_raw_public_key") {
            unsafe siegel_ed25519_public_key(octets, octets.count)
        }
    }

    private convenience init(rsa numbers: RSAPublicNumbers?) throws(OpenSSLError) {
        let modulus = numbers?.modulus ?? []
        let exponent = numbers?.exponent ?? []
        try unsafe self.init(owned: "EVP_PKEY_fromdata") {
            unsafe modulus.withUnsafeBufferPointer { modulus in
                unsafe exponent.withUnsafeBufferPointer { exponent in
                    unsafe siegel_rsa_public_key(siegel_number(modulus), siegel_number(exponent))
                }
            }
        }
    }
}

extension siegel_number {
    /// Points at octets for one call.
    init(_ octets: UnsafeBufferPointer<UInt8>) {
        unsafe self.init(bytes: octets.baseAddress, count: octets.count)
    }
}
