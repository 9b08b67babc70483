// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What the published CRL of an issuer says whose key is elsewhere.
public struct OfflineList: Sendable, Hashable {
    /// Until when it stands.
    public let nextUpdate: Timestamp
    /// Which of our issuers it revokes.
    public let revokedIssuers: [String]
}
