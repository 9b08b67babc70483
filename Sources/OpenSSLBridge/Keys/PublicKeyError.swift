// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why a public key is refused, as far as its bytes or its strength are the reason.
public enum PublicKeyError: Error, Sendable, Hashable {
    /// The SubjectPublicKeyInfo is not DER of its type.
    case malformed(DERError)
    /// A kind of key that Siegel does not know.
    case unsupportedAlgorithm(ObjectIdentifier)
    /// The parameters beside the algorithm are not those that it has to have.
    case wrongAlgorithmParameters(ObjectIdentifier)
    /// A named curve other than P-256 and P-384.
    case unknownCurve(ObjectIdentifier)
    /// The curve is spelt out instead of named.
    case explicitCurve
    /// The point is compressed, hybrid, at infinity or has the wrong length.
    case pointNotUncompressed(expectedCount: Int, count: Int)
    /// The point does not satisfy the curve's equation.
    case pointNotOnCurve
    /// An Ed25519 key of another length than 32 octets.
    case edwardsKeyLength(Int)
    /// The RSA modulus is a negative number.
    case negativeModulus
    /// The RSA modulus is an even number.
    case evenModulus
    /// The RSA modulus has another number of bits than 2048, 3072 or 4096.
    case modulusSize(Int)
    /// The RSA exponent is negative, zero or even.
    case impossibleExponent
    /// The RSA exponent is another one than 65537; in hexadecimal.
    case exponent(String)
    /// The modulus has the structure of keys made by the chips of CVE-2017-15361 (ROCA).
    case rocaStructure
    /// The modulus is divisible by a small prime.
    case smallFactor(Int)
    /// The two primes lie so close together that Fermat's method finds them.
    case closePrimes
    /// libcrypto refused the key for a reason of its own.
    case library(OpenSSLError)
}

extension PublicKeyError: CustomStringConvertible {
    /// What is wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .malformed, .unsupportedAlgorithm, .wrongAlgorithmParameters, .library: formDescription
        case .unknownCurve, .explicitCurve, .pointNotUncompressed, .pointNotOnCurve, .edwardsKeyLength:
            curveDescription
        default: modulusDescription
        }
    }

    private var formDescription: String {
        switch self {
        case .malformed(let error): "the public key cannot be read: \(error)"
        case .unsupportedAlgorithm(let identifier):
            "keys of algorithm \(identifier) are not taken; RSA, P-256, P-384 and Ed25519 are"
        case .wrongAlgorithmParameters(let identifier):
            "the algorithm \(identifier) of the key does not stand with the parameters of RFC 3279, 5480 or 8410"
        case .library(let error): "the public key was refused: \(error)"
        default: ""
        }
    }

    private var curveDescription: String {
        switch self {
        case .unknownCurve(let identifier): "the curve \(identifier) is not taken; P-256 and P-384 are"
        case .explicitCurve: "the curve is given by explicit parameters; name P-256 or P-384 instead"
        case .pointNotUncompressed(let expected, let count):
            "the public point has \(count) octets or is compressed; uncompressed it begins with 04 and has \(expected)"
        case .pointNotOnCurve: "the public point does not lie on its curve"
        case .edwardsKeyLength(let count): "an Ed25519 key has 32 octets, not \(count)"
        default: ""
        }
    }

    private var modulusDescription: String {
        switch self {
        case .negativeModulus: "the RSA modulus is negative: a zero octet in front is missing"
        case .evenModulus: "the RSA modulus is even"
        case .modulusSize(let bits): "the RSA modulus has \(bits) bits; 2048, 3072 and 4096 are taken"
        case .impossibleExponent: "the RSA exponent is not a positive odd number; it has to be 65537"
        case .exponent(let hexadecimal): "the RSA exponent is 0x\(hexadecimal); it has to be 65537"
        case .rocaStructure: "the RSA key was made by a chip with the weakness ROCA (CVE-2017-15361); make a new one"
        case .smallFactor(let prime): "the RSA modulus is divisible by \(prime)"
        case .closePrimes: "the primes of the RSA modulus lie too close together (Fermat); make a new key"
        default: ""
        }
    }
}
