// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// What a published CRL holds, compared with the ledger.
struct PublishedListSurvey: Sendable {
    /// Entries that the ledger does not hold as revoked.
    let unknown: [RevocationListEntry]
    let number: Int64
    private let thisUpdate: Timestamp
    private let nextUpdate: Timestamp
    private let entryCount: Int
    private let entriesLength: Int

    init(path: String, issuer: String, in records: any ReadTransaction) throws {
        var file = try RevocationListFile(path: path)
        var unknown: [RevocationListEntry] = []
        var count = 0
        while try file.next() {
            count += 1
            guard let serial = file.serial?.serial else { continue }
            guard try records.revocation(of: serial, issuer: issuer) == nil else { continue }
            unknown.append(try RevocationListEntry(derEncoded: file.entry))
        }
        self.unknown = unknown
        entryCount = count
        entriesLength = file.entriesLength
        thisUpdate = file.thisUpdate
        nextUpdate = file.nextUpdate ?? file.thisUpdate
        number = try file.readTrailer().number
    }

    /// The list as the ledger will remember it; its sequence stays the older one, so that the next list is made anew.
    func list(_ issuer: String, _ digest: [UInt8], sequence: Int64) -> PublishedRevocationList {
        PublishedRevocationList(
            issuer: issuer,
            number: number,
            thisUpdate: thisUpdate,
            nextUpdate: nextUpdate,
            sequence: sequence,
            entryCount: entryCount,
            entriesLength: entriesLength,
            digest: digest
        )
    }
}
