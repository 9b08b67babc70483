// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel

/// What a CRL that was read to its end says about itself.
struct RevocationListFacts: Sendable, Hashable {
    let number: Int64
    let thisUpdate: Timestamp
    let nextUpdate: Timestamp
    let entryCount: Int
    let entriesLength: Int

    init(_ file: RevocationListFile, number: Int64, entryCount: Int) {
        self.number = number
        self.entryCount = entryCount
        entriesLength = file.entriesLength
        thisUpdate = file.thisUpdate
        nextUpdate = file.nextUpdate ?? file.thisUpdate
    }

    /// The list as the ledger remembers it.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - digest: SHA-256 of the file.
    ///   - sequence: Up to which revocation the list holds all; an older one has the next list made anew.
    /// - Returns: The list.
    func list(_ issuer: String, digest: [UInt8], sequence: Int64) -> PublishedRevocationList {
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
