// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// A signature algorithm that Siegel verifies, and, but for PSS, makes.
enum SignatureAlgorithm: Sendable, Hashable {
    /// RSASSA-PKCS1-v1_5, RFC 8017 section 8.2.
    case rsa(MessageDigest)
    /// RSASSA-PSS with MGF1 over the same digest, RFC 8017 section 8.1.
    case rsaPSS(MessageDigest, saltCount: Int)
    /// ECDSA, RFC 5758 section 3.2.
    case ecdsa(MessageDigest)
    /// Pure Ed25519, RFC 8410.
    case ed25519

    /// What Siegel signs with under a key of its own: the digest goes by the key, `profiles.md`.
    init(signingWith key: KeyAlgorithm) {
        switch key {
        case .rsa2048, .rsa3072: self = .rsa(.sha256)
        case .rsa4096: self = .rsa(.sha384)
        case .p256: self = .ecdsa(.sha256)
        case .p384: self = .ecdsa(.sha384)
        case .ed25519: self = .ed25519
        }
    }

    /// What stands in front of the digest's choice; `nil` for Ed25519, which digests by itself.
    var digest: MessageDigest? {
        switch self {
        case .rsa(let digest), .rsaPSS(let digest, _), .ecdsa(let digest): digest
        case .ed25519: nil
        }
    }

    /// The family of keys that this algorithm works with.
    var family: KeyAlgorithm.Family {
        switch self {
        case .rsa, .rsaPSS: .rsa
        case .ecdsa: .ellipticCurve
        case .ed25519: .edwardsCurve
        }
    }

    /// The algorithms of fixed parameters by their identifier.
    static let identifiers: [ObjectIdentifier: SignatureAlgorithm] = [
        KnownIdentifier.named("1.2.840.113549.1.1.11"): .rsa(.sha256),
        KnownIdentifier.named("1.2.840.113549.1.1.12"): .rsa(.sha384),
        KnownIdentifier.named("1.2.840.113549.1.1.13"): .rsa(.sha512),
        KnownIdentifier.named("1.2.840.10045.4.3.2"): .ecdsa(.sha256),
        KnownIdentifier.named("1.2.840.10045.4.3.3"): .ecdsa(.sha384),
        KnownIdentifier.named("1.2.840.10045.4.3.4"): .ecdsa(.sha512),
        KnownIdentifier.ed25519: .ed25519,
    ]

    /// Algorithms that are known, and refused, by the name that the refusal gives.
    static let weakIdentifiers: [ObjectIdentifier: String] = [
        KnownIdentifier.named("1.2.840.113549.1.1.4"): "md5WithRSAEncryption",
        KnownIdentifier.named("1.2.840.113549.1.1.5"): "sha1WithRSAEncryption",
        KnownIdentifier.named("1.2.840.10045.4.1"): "ecdsa-with-SHA1",
    ]
}
