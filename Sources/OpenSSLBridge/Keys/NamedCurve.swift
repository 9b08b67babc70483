// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto
internal import CertificateModel

/// The curves that Siegel takes, with all that encodings and libcrypto call them.
enum NamedCurve: Sendable, Hashable, CaseIterable {
    case p256
    case p384

    /// RFC 5480 section 2.1.1.1.
    var identifier: ObjectIdentifier {
        switch self {
        case .p256: KnownIdentifier.p256
        case .p384: KnownIdentifier.p384
        }
    }

    var algorithm: KeyAlgorithm {
        switch self {
        case .p256: .p256
        case .p384: .p384
        }
    }

    /// Its name in libcrypto.
    var name: String {
        switch self {
        case .p256: "P-256"
        case .p384: "P-384"
        }
    }

    /// Its number in libcrypto.
    var libraryNumber: CInt {
        switch self {
        case .p256: NID_X9_62_prime256v1
        case .p384: NID_secp384r1
        }
    }

    /// Octets of a coordinate, and of a private scalar.
    var coordinateCount: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        }
    }

    /// Octets of an uncompressed point.
    var pointCount: Int {
        1 + 2 * coordinateCount
    }

    init?(_ algorithm: KeyAlgorithm) {
        switch algorithm {
        case .p256: self = .p256
        case .p384: self = .p384
        default: return nil
        }
    }
}
