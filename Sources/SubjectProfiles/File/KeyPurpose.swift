// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The key purposes that a profile file may name; others are written as object identifiers.
enum KeyPurpose: String, CaseIterable {
    /// id-kp-emailProtection, RFC 5280 section 4.2.1.12.
    case emailProtection
    /// id-kp-clientAuth, RFC 5280 section 4.2.1.12.
    case clientAuth

    /// The dotted object identifier.
    var dotted: String {
        switch self {
        case .emailProtection: "1.3.6.1.5.5.7.3.4"
        case .clientAuth: "1.3.6.1.5.5.7.3.2"
        }
    }

    /// The purpose of a word: one of the names, or a dotted object identifier.
    static func identifier(_ word: String) -> ObjectIdentifier? {
        ObjectIdentifier(KeyPurpose(rawValue: word)?.dotted ?? word)
    }

    /// The word for a purpose, the dotted identifier where it has no name.
    static func word(_ identifier: ObjectIdentifier) -> String {
        let dotted = identifier.description
        return allCases.first { $0.dotted == dotted }?.rawValue ?? dotted
    }
}
