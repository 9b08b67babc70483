// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What the ledger remembers of a CRL that was published.
public struct PublishedRevocationList: Sendable, Hashable {
    /// The name of the issuer.
    public let issuer: String
    /// The cRLNumber.
    public let number: Int64
    /// When it was made.
    public let thisUpdate: Timestamp
    /// When the next one will stand at the latest.
    public let nextUpdate: Timestamp
    /// The revocation sequence number up to which it holds everything.
    public let sequence: Int64
    /// How many entries it has.
    public let entryCount: Int
    /// How many octets the entries have together.
    public let entriesLength: Int
    /// SHA-256 of the published file.
    public let digest: [UInt8]

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - number: The cRLNumber.
    ///   - thisUpdate: When it was made.
    ///   - nextUpdate: When the next one will stand at the latest.
    ///   - sequence: The revocation sequence number up to which it holds everything.
    ///   - entryCount: How many entries it has.
    ///   - entriesLength: How many octets the entries have together.
    ///   - digest: SHA-256 of the published file.
    public init(
        issuer: String,
        number: Int64,
        thisUpdate: Timestamp,
        nextUpdate: Timestamp,
        sequence: Int64,
        entryCount: Int,
        entriesLength: Int,
        digest: [UInt8]
    ) {
        self.issuer = issuer
        self.number = number
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.sequence = sequence
        self.entryCount = entryCount
        self.entriesLength = entriesLength
        self.digest = digest
    }
}
