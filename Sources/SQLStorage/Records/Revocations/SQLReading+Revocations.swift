// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLReading {
    func revocation(of serial: SerialNumber, issuer: String) throws(StoreError) -> Revocation? {
        try connection.first(
            RevocationRow.bySerial,
            [.text(issuer), .serial(serial)],
            from: RevocationRow.table
        ) { row throws(StoreError) in
            let revokedAt = try row.time("revoked_at")
            return try RevocationRow.read(&row, serial: serial, issuer: issuer, revokedAt: revokedAt)
        }
    }

    func revocationSequence(issuer: String) throws(StoreError) -> Int64 {
        try counters(issuer).sequence
    }

    func listedRevocationCount(issuer: String) throws(StoreError) -> Int {
        try counters(issuer).listedCount
    }

    func forEachListedRevocation(
        issuer: String,
        after sequence: Int64,
        _ body: (SerialNumber, [UInt8]) throws -> Void
    ) throws {
        let rows = try listedRevocations(issuer: issuer, after: sequence)
        defer { rows.close() }
        while let row = try rows.next() {
            var reader = RowReader(row, table: RevocationRow.table)
            try body(try reader.serial("serial"), try reader.blob("entry"))
        }
    }

    func listedRevocationTotals(
        issuer: String,
        after sequence: Int64
    ) throws(StoreError) -> (count: Int, length: Int) {
        guard sequence > 0 else {
            let counters = try counters(issuer)
            return (counters.listedCount, counters.listedLength)
        }
        let totals = try connection.first(
            RevocationRow.totalsAfter,
            [.text(issuer), .integer(sequence)],
            from: RevocationRow.table
        ) { row throws(StoreError) in (try row.count("sequence"), try row.count("entry")) }
        return totals ?? (0, 0)
    }

    func expiredRevocations(issuer: String, before moment: Timestamp) throws(StoreError) -> [SerialNumber] {
        let serials = try connection.all(
            RevocationRow.expired,
            [.text(issuer), .time(moment)],
            from: RevocationRow.table
        ) { row throws(StoreError) in try row.serial("serial") }
        return serials.sorted()
    }

    func revocationCount(by user: String, since moment: Timestamp) throws(StoreError) -> Int {
        let count = try connection.first(
            RevocationRow.countByUser,
            [.text(user), .time(moment)],
            from: RevocationRow.table
        ) { row throws(StoreError) in try row.count("by_user") }
        return count ?? 0
    }

    private func counters(_ issuer: String) throws(StoreError) -> RevocationCounters {
        let counters = try connection.first(
            RevocationCounters.byIssuer,
            [.text(issuer)],
            from: RevocationCounters.table,
            RevocationCounters.init
        )
        return counters ?? .none
    }

    private func listedRevocations(issuer: String, after sequence: Int64) throws(StoreError) -> any SQLRows {
        guard sequence > 0 else { return try connection.query(RevocationRow.listed, [.text(issuer)]) }
        return try connection.query(RevocationRow.listedAfter, [.text(issuer), .integer(sequence)])
    }
}
