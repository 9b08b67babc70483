// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel

/// The published file's entries with what changed since: a few reads from the ledger instead of all of them.
struct MergedEntries: RevocationEntries {
    let length: Int
    private let path: String
    private let changes: RevocationChanges

    init(path: String, _ changes: RevocationChanges) throws {
        self.path = path
        self.changes = changes
        let gone = try Self.lengthOfGone(path, changes)
        length = changes.previous.entriesLength - gone + changes.entries.reduce(0) { $0 + $1.entry.count }
    }

    func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let file = try RevocationListFile(path: path)
        let leaving = changes.snapshot.leaving
        var changes = changes.entries[...]
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

    /// The octets of the file's entries that are replaced or leave; without such the file need not be read for it.
    private static func lengthOfGone(_ path: String, _ changes: RevocationChanges) throws -> Int {
        let leaving = changes.snapshot.leaving
        let replaced = Set(changes.entries.map(\.serial))
        guard !(leaving.isEmpty && replaced.isEmpty) else { return 0 }
        let file = try RevocationListFile(path: path)
        var length = 0
        while let entry = try file.nextEntry() {
            if replaced.contains(entry.serial) || leaving.contains(entry.serial) { length += entry.bytes.count }
        }
        return length
    }
}
