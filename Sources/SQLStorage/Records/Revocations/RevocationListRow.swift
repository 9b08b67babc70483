// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Store

/// A row of the table of published CRLs.
enum RevocationListRow {
    static let table = "revocation_lists"
    static let newest = """
        SELECT issuer, number, this_update, next_update, sequence, entry_count, entries_length, digest
        FROM revocation_lists WHERE issuer = $1 ORDER BY number DESC LIMIT 1
        """
    static let insert = """
        INSERT INTO revocation_lists (issuer, number, this_update, next_update, sequence, entry_count,
            entries_length, digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """

    static func values(_ list: PublishedRevocationList) -> [SQLValue] {
        [
            .text(list.issuer),
            .integer(list.number),
            .time(list.thisUpdate),
            .time(list.nextUpdate),
            .integer(list.sequence),
            .integer(Int64(list.entryCount)),
            .integer(Int64(list.entriesLength)),
            .blob(list.digest),
        ]
    }

    static func read(_ row: inout RowReader) throws(StoreError) -> PublishedRevocationList {
        PublishedRevocationList(
            issuer: try row.text("issuer"),
            number: try row.integer("number"),
            thisUpdate: try row.time("this_update"),
            nextUpdate: try row.time("next_update"),
            sequence: try row.integer("sequence"),
            entryCount: try row.count("entry_count"),
            entriesLength: try row.count("entries_length"),
            digest: try row.blob("digest")
        )
    }
}

extension SQLReading {
    func newestRevocationList(issuer: String) throws(StoreError) -> PublishedRevocationList? {
        try connection.first(
            RevocationListRow.newest,
            [.text(issuer)],
            from: RevocationListRow.table,
            RevocationListRow.read
        )
    }
}

extension SQLWriteTransaction {
    func insert(_ list: PublishedRevocationList) throws(StoreError) {
        try connection.run(RevocationListRow.insert, RevocationListRow.values(list))
    }
}
