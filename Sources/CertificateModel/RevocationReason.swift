// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a certificate is revoked; the reasons that Siegel gives (V2) (RFC 5280 section 5.3.1).
public enum RevocationReason: String, Sendable, Hashable, CaseIterable {
    /// No reason given; the CRL entry then carries no reasonCode.
    case unspecified
    /// The private key is known or suspected to be known to others.
    case keyCompromise
    /// The name or other information of the subject changed.
    case affiliationChanged
    /// A newer certificate takes this one's place.
    case superseded
    /// The certificate is no longer needed.
    case cessationOfOperation
    /// The right to the certificate was withdrawn; given by contacts and administrators only.
    case privilegeWithdrawn

    /// The value of CRLReason.
    public var code: UInt8 {
        switch self {
        case .unspecified: 0
        case .keyCompromise: 1
        case .affiliationChanged: 3
        case .superseded: 4
        case .cessationOfOperation: 5
        case .privilegeWithdrawn: 9
        }
    }

    /// The reason with a given value of CRLReason.
    ///
    /// Gives `nil` for values that Siegel does not give.
    ///
    /// - Parameter code: The value read from a CRL entry.
    public init?(code: UInt8) {
        guard let reason = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = reason
    }
}
