// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The digests that a signature may be made over.
enum MessageDigest: Sendable, Hashable, CaseIterable {
    case sha256
    case sha384
    case sha512

    var algorithm: DigestAlgorithm {
        switch self {
        case .sha256: .sha256
        case .sha384: .sha384
        case .sha512: .sha512
        }
    }

    var identifier: ObjectIdentifier {
        switch self {
        case .sha256: KnownIdentifier.sha256
        case .sha384: KnownIdentifier.sha384
        case .sha512: KnownIdentifier.sha512
        }
    }
}
