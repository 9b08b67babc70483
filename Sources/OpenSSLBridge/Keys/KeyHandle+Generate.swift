// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto
internal import CertificateModel

extension KeyHandle {
    /// Makes a key of a kind; RSA always has e = 65537, curves are named and points uncompressed.
    convenience init(generating algorithm: KeyAlgorithm) throws(OpenSSLError) {
        try unsafe self.init(owned: "EVP_PKEY_Q_keygen") {
            switch algorithm {
            case .rsa2048: unsafe siegel_generate_rsa(2048)
            case .rsa3072: unsafe siegel_generate_rsa(3072)
            case .rsa4096: unsafe siegel_generate_rsa(4096)
            case .p256: unsafe siegel_generate_ec(NamedCurve.p256.name)
            case .p384: unsafe siegel_generate_ec(NamedCurve.p384.name)
            case .ed25519: unsafe siegel_generate_ed25519()
            }
        }
    }
}
