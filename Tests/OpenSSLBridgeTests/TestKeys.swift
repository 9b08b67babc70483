// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge

/// Keys that the tests share, because RSA keys take long to make.
enum TestKeys {
    static let rsa = Result { try PrivateKey.generate(.rsa2048) }
    static let p256 = Result { try PrivateKey.generate(.p256) }

    /// A shared key, or a fresh one where that is quick.
    static func key(_ algorithm: KeyAlgorithm) throws -> PrivateKey {
        switch algorithm {
        case .rsa2048: try rsa.get()
        case .p256: try p256.get()
        default: try PrivateKey.generate(algorithm)
        }
    }
}
