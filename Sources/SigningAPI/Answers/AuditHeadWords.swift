// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The newest entry of a chain, signed.
public struct AuditHeadWords: Codable, Sendable, Hashable {
    /// The daemon whose chain it is.
    public let writer: String
    /// The number of the newest entry.
    public let number: Int64
    /// Its hash in hexadecimal.
    public let hash: String
    /// When it was written.
    public let time: Timestamp
    /// The audit key’s signature over the line above.
    public let signature: Base64Octets?
    /// The audit key that verifies it.
    public let publicKeyDER: Base64Octets?

    /// Makes one head.
    public init(
        writer: String,
        number: Int64,
        hash: String,
        time: Timestamp,
        signature: Base64Octets? = nil,
        publicKeyDER: Base64Octets? = nil
    ) {
        self.writer = writer
        self.number = number
        self.hash = hash
        self.time = time
        self.signature = signature
        self.publicKeyDER = publicKeyDER
    }
}
