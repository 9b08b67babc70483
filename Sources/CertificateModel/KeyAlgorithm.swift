// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The kinds of keys that a leaf certificate can be issued for, by their names on the socket.
public enum KeyAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// RSA with a modulus of 2048 bits and e = 65537.
    case rsa2048 = "rsa-2048"
    /// RSA with a modulus of 3072 bits and e = 65537.
    case rsa3072 = "rsa-3072"
    /// RSA with a modulus of 4096 bits and e = 65537.
    case rsa4096 = "rsa-4096"
    /// Elliptic curve NIST P-256 (secp256r1).
    case p256 = "ec-p256"
    /// Elliptic curve NIST P-384 (secp384r1).
    case p384 = "ec-p384"
    /// Ed25519, RFC 8410.
    case ed25519

    /// The family that decides key usage.
    public enum Family: Sendable, Hashable {
        /// Encrypts and signs.
        case rsa
        /// Agrees on keys and signs.
        case ellipticCurve
        /// Signs only.
        case edwardsCurve
    }

    /// The family of this kind of key.
    public var family: Family {
        switch self {
        case .rsa2048, .rsa3072, .rsa4096: .rsa
        case .p256, .p384: .ellipticCurve
        case .ed25519: .edwardsCurve
        }
    }
}
