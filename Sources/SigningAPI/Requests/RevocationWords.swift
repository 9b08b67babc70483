// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The body of `POST /v1/certificates/{serial}/revoke`.
public struct RevocationWords: Codable, Sendable, Hashable {
    /// Why it is revoked (V2).
    public let reason: RevocationReason

    /// Names a reason.
    public init(reason: RevocationReason) {
        self.reason = reason
    }
}
