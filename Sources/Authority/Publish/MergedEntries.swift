// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The published file's entries with what changed since: a few reads from the ledger instead of all of them.
struct MergedEntries: RevocationEntries {
    let path: String
    /// New and changed entries, by serial number.
    let changed: [(serial: SerialNumber, entry: [UInt8])]
    let leaving: Set<SerialNumber>
    let length: Int

    init(
        path: String,
        previousLength: Int,
        changed: [(serial: SerialNumber, entry: [UInt8])],
        replaced: Int,
        leaving: Set<SerialNumber>,
        left: Int
    ) {
        self.path = path
        self.changed = changed
        self.leaving = leaving
        length = previousLength - replaced - left + changed.reduce(0) { $0 + $1.entry.count }
    }

    func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let file = try RevocationListFile(path: path)
        var changes = changed[...]
        while let entry = try file.nextEntry() {
            while let change = changes.first, change.serial < entry.serial {
                try body(change.entry[...])
                changes.removeFirst()
            }
            if let change = changes.first, change.serial == entry.serial { continue }
            if leaving.isEmpty || !leaving.contains(entry.serial) { try body(entry.bytes) }
        }
        for change in changes { try body(change.entry[...]) }
    }
}
