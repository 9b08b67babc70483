// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel

/// The kinds of key that an issuing CA can have.
enum AuthorityKey: String, ExpressibleByArgument, CaseIterable {
    case rsa4096 = "rsa-4096"
    case p256 = "ec-p256"
    case p384 = "ec-p384"

    var algorithm: KeyAlgorithm {
        switch self {
        case .rsa4096: .rsa4096
        case .p256: .p256
        case .p384: .p384
        }
    }
}
