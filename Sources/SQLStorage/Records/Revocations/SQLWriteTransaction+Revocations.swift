// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    func put(_ revocation: Revocation, by user: String?) throws(StoreError) -> Int64 {
        let entry = revocation.entry.derEncoded
        let before = try listedLength(of: revocation.entry.serial, issuer: revocation.issuer)
        let counters = try change(
            revocation.issuer,
            sequence: 1,
            count: before == nil ? 1 : 0,
            length: entry.count - (before ?? 0)
        )
        try connection.run(RevocationRow.put, Self.values(revocation, entry, counters.sequence, user))
        return counters.sequence
    }

    func unlist(_ serials: [SerialNumber], issuer: String) throws(StoreError) {
        var (count, length) = (0, 0)
        for serial in serials {
            let unlisted = try connection.first(
                RevocationRow.unlist,
                [.text(issuer), .serial(serial)],
                from: RevocationRow.table
            ) { row throws(StoreError) in try row.count("entry") }
            guard let unlisted else { continue }
            count += 1
            length += unlisted
        }
        if count > 0 { _ = try change(issuer, sequence: 0, count: -count, length: -length) }
    }

    private static func values(
        _ revocation: Revocation,
        _ entry: [UInt8],
        _ sequence: Int64,
        _ user: String?
    ) -> [SQLValue] {
        [
            .text(revocation.issuer),
            .serial(revocation.entry.serial),
            .integer(sequence),
            .time(revocation.entry.revokedAt),
            .integer(Int64(revocation.entry.reason.code)),
            .time(revocation.notAfter),
            .text(user),
            .blob(entry),
        ]
    }

    /// The length of the entry that a revocation has on the list now; `nil` where it has none.
    private func listedLength(of serial: SerialNumber, issuer: String) throws(StoreError) -> Int? {
        let found = try connection.first(
            RevocationRow.listedLength,
            [.text(issuer), .serial(serial)],
            from: RevocationRow.table
        ) { row throws(StoreError) in (length: try row.count("entry"), listed: try row.integer("listed")) }
        return found.flatMap { $0.listed == 1 ? $0.length : nil }
    }

    private func change(
        _ issuer: String,
        sequence: Int64,
        count: Int,
        length: Int
    ) throws(StoreError) -> RevocationCounters {
        let counters = try connection.first(
            RevocationCounters.change,
            [.text(issuer), .integer(sequence), .integer(Int64(count)), .integer(Int64(length))],
            from: RevocationCounters.table,
            RevocationCounters.init
        )
        guard let counters else { throw .damaged(table: RevocationCounters.table, column: "sequence") }
        return counters
    }
}
