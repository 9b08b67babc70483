// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who signs the certificate of a CA.
public enum AuthorityIssuer: Sendable, Hashable {
    /// The CA itself, with this AlgorithmIdentifier (DER): a root.
    case itself(signatureAlgorithm: [UInt8])
    /// Another CA.
    case authority(IssuingIdentity)

    /// The CA above, `nil` for a root.
    var identity: IssuingIdentity? {
        guard case .authority(let identity) = self else { return nil }
        return identity
    }

    /// The AlgorithmIdentifier of the signature, as DER.
    var signatureAlgorithm: [UInt8] {
        switch self {
        case .itself(let signatureAlgorithm): signatureAlgorithm
        case .authority(let identity): identity.signatureAlgorithm
        }
    }
}
