// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// All entries straight from the ledger: for the first list, after many changes, and when the file is not trusted.
struct LedgerEntries: RevocationEntries {
    let records: any ReadTransaction
    let issuer: String
    let leaving: Set<SerialNumber>
    let length: Int

    init(_ records: any ReadTransaction, issuer: String, leaving: Set<SerialNumber>) throws {
        self.records = records
        self.issuer = issuer
        self.leaving = leaving
        var length = try records.listedRevocationTotals(issuer: issuer, after: 0).length
        for serial in leaving {
            length -= try records.revocation(of: serial, issuer: issuer)?.entry.derEncoded.count ?? 0
        }
        self.length = length
    }

    func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        try records.forEachListedRevocation(issuer: issuer, after: 0) { serial, entry in
            if leaving.isEmpty || !leaving.contains(serial) { try body(entry[...]) }
        }
    }
}
