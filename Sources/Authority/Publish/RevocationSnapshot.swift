// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// What the ledger says about an issuer's revocations at one moment, without the entries themselves.
struct RevocationSnapshot: Sendable {
    /// The newest list that was published.
    let previous: PublishedRevocationList?
    /// The sequence number up to which the new list will hold everything.
    let sequence: Int64
    /// How many revocations are listed, those that leave now included.
    let listedCount: Int
    /// What leaves: expired, and carried by a list made after the expiry (V4).
    let leaving: Set<SerialNumber>
    /// How many entries changed since the previous list, and their octets.
    let changed: (count: Int, length: Int)

    init(_ records: any ReadTransaction, issuer: String) throws {
        previous = try records.newestRevocationList(issuer: issuer)
        sequence = try records.revocationSequence(issuer: issuer)
        listedCount = try records.listedRevocationCount(issuer: issuer)
        changed = try records.listedRevocationTotals(issuer: issuer, after: previous?.sequence ?? 0)
        leaving = try Self.leaving(records, issuer, previous)
    }

    /// How many entries the new list will have.
    var entryCount: Int {
        listedCount - leaving.count
    }

    private static func leaving(
        _ records: any ReadTransaction,
        _ issuer: String,
        _ previous: PublishedRevocationList?
    ) throws -> Set<SerialNumber> {
        guard let previous else { return [] }
        let expired = try records.expiredRevocations(issuer: issuer, before: previous.thisUpdate)
        return Set(
            try expired.filter { serial in
                try records.revocation(of: serial, issuer: issuer).map { $0.sequence <= previous.sequence } ?? false
            }
        )
    }
}
