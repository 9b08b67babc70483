// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import OpenSSLBridge
import SubjectProfiles

/// The key that will be certified, and what the applicant should know of how it was taken.
struct ProvidedKey: Sendable {
    let publicKey: PublicKey
    /// Only where the daemon made the key; it lives until it is in the PKCS#12 file.
    let privateKey: PrivateKey?
    let notes: [String]

    var subjectKey: SubjectKey {
        SubjectKey(
            subjectPublicKeyInfo: publicKey.subjectPublicKeyInfo,
            algorithm: publicKey.algorithm,
            keyIdentifier: publicKey.keyIdentifier
        )
    }
}
