// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The newest entry of a chain, signed.
public struct AuditHeadWords: Codable, Sendable, Hashable {
    /// The daemon whose chain it is.
    public let writer: String
    /// How many entries the chain has.
    public let number: Int64
    /// The hash of the newest entry in hexadecimal.
    public let hash: String
    /// When that entry was written; none for an empty chain.
    public let time: Timestamp?
    /// The audit key’s signature over the head.
    public let signature: Base64Octets?
    /// The audit key that verifies it.
    public let publicKeyDER: Base64Octets?

    /// Makes one head.
    public init(
        writer: String,
        number: Int64,
        hash: String,
        time: Timestamp? = nil,
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
