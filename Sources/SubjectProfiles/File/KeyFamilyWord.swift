// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The words for key families in a profile file.
enum KeyFamilyWord: String, Sendable, Hashable, CaseIterable {
    /// RSA.
    case rsa
    /// The NIST curves.
    case ec
    /// Ed25519.
    case ed25519

    /// The family of the word.
    var family: KeyAlgorithm.Family {
        switch self {
        case .rsa: .rsa
        case .ec: .ellipticCurve
        case .ed25519: .edwardsCurve
        }
    }
}
