// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension MergedEntries {
    /// Asks the ledger what changed since a published file.
    init(
        path: String,
        previous: PublishedRevocationList,
        leaving: Set<SerialNumber>,
        issuer: String,
        in records: any ReadTransaction
    ) throws {
        var changed: [(serial: SerialNumber, entry: [UInt8])] = []
        try records.forEachListedRevocation(issuer: issuer, after: previous.sequence) { serial, entry in
            changed.append((serial, entry))
        }
        let file = try RevocationListFile(path: path)
        let gone = try Self.lengths(of: leaving.union(changed.map(\.serial)), in: file, leaving)
        self.init(
            path: path,
            previousLength: previous.entriesLength,
            changed: changed,
            replaced: gone.replaced,
            leaving: leaving,
            left: gone.left
        )
    }

    /// How many octets of the file are replaced by changed entries, and how many leave.
    private static func lengths(
        of serials: Set<SerialNumber>,
        in file: RevocationListFile,
        _ leaving: Set<SerialNumber>
    ) throws -> (replaced: Int, left: Int) {
        var replaced = 0
        var left = 0
        guard !serials.isEmpty else { return (0, 0) }
        while let entry = try file.nextEntry() {
            guard serials.contains(entry.serial) else { continue }
            if leaving.contains(entry.serial) { left += entry.bytes.count } else { replaced += entry.bytes.count }
        }
        return (replaced, left)
    }
}
