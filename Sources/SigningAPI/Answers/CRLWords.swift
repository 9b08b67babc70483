// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The published revocation list of an issuer, without its entries.
public struct CRLWords: Codable, Sendable, Hashable {
    /// The issuer’s name in the settings.
    public let issuer: String
    /// The number of the list (V3).
    public let crlNumber: Int64
    /// When it was made.
    public let thisUpdate: Timestamp
    /// When the next one is due at the latest.
    public let nextUpdate: Timestamp
    /// How many certificates it lists.
    public let entries: Int

    /// Makes the words of one list.
    public init(issuer: String, crlNumber: Int64, thisUpdate: Timestamp, nextUpdate: Timestamp, entries: Int) {
        self.issuer = issuer
        self.crlNumber = crlNumber
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.entries = entries
    }
}
