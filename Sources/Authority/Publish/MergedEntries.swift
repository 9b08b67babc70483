// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import OpenSSLBridge

/// The published file's entries with what changed since: a few reads from the ledger instead of all of them.
///
/// The file is hashed while it is merged; when it is not the one that was published, giving its entries ends with an
/// error, before anything of them is signed.
struct MergedEntries: RevocationEntries {
    let length: Int
    private let path: String
    /// SHA-256 of the file as it was published.
    private let digest: [UInt8]
    private let changed: [(serial: SerialKey, entry: [UInt8])]
    private let leaving: Set<SerialKey>

    init(path: String, _ changes: RevocationChanges) throws {
        self.path = path
        digest = changes.previous.digest
        changed = changes.entries.map { (SerialKey($0.serial), $0.entry) }
        leaving = Set(changes.snapshot.leaving.map { SerialKey($0) })
        let gone = try Self.length(of: leaving.union(changed.map(\.serial)), in: path)
        length = changes.previous.entriesLength - gone + changed.reduce(0) { $0 + $1.entry.count }
    }

    func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let stream = try SHA256Stream()
        var file = try RevocationListFile(path: path) { chunk, _ in try stream.update(chunk) }
        var next = 0
        while try file.next() {
            guard let serial = file.serial else { continue }
            while next < changed.count, changed[next].serial < serial {
                try body(changed[next].entry[...])
                next += 1
            }
            if next < changed.count, changed[next].serial == serial { continue }
            if leaving.isEmpty || !leaving.contains(serial) { try body(file.entry) }
        }
        for change in changed[next...] { try body(change.entry[...]) }
        try file.drain()
        guard try stream.finish() == digest else { throw RevocationListFault.changedInPlace }
    }

    /// The octets of the file's entries that are replaced or leave; without such the file need not be read for it.
    private static func length(of gone: Set<SerialKey>, in path: String) throws -> Int {
        guard !gone.isEmpty else { return 0 }
        var file = try RevocationListFile(path: path)
        var length = 0
        while try file.next() {
            if let serial = file.serial, gone.contains(serial) { length += file.entry.count }
        }
        return length
    }
}
