// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/mailboxes/{id}/revoke`.
public struct MailboxRevocationAnswer: Codable, Sendable, Hashable {
    /// The certificates and open intents that were revoked (V1, V5).
    public let items: [CertificateRecordWords]

    /// Makes the answer.
    public init(items: [CertificateRecordWords]) {
        self.items = items
    }
}
