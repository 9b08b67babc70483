// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// What changed since the published list, read in one transaction.
struct RevocationChanges: Sendable {
    /// More changes than this are read from the ledger in a stream, not held in memory.
    private static let mostHeld = 20_000

    let snapshot: RevocationSnapshot
    let previous: PublishedRevocationList
    /// New and changed entries, by serial number.
    let entries: [(serial: SerialNumber, entry: [UInt8])]

    /// Gives `nil` where there is no list yet, or too much changed since.
    init?(_ records: any ReadTransaction, issuer: String) throws {
        let snapshot = try RevocationSnapshot(records, issuer: issuer)
        guard let previous = snapshot.previous, snapshot.changed.count <= Self.mostHeld else { return nil }
        var entries: [(serial: SerialNumber, entry: [UInt8])] = []
        try records.forEachListedRevocation(issuer: issuer, after: previous.sequence) { serial, entry in
            entries.append((serial, entry))
        }
        self.snapshot = snapshot
        self.previous = previous
        self.entries = entries
    }
}
