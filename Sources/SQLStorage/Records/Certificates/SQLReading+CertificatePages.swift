// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLReading {
    /// The cursor of a page is the serial number of its last record; one that the ledger does not know is the end.
    func certificates(_ query: CertificateQuery) throws(StoreError) -> CertificatePage {
        guard query.limit > 0 else { return CertificatePage(records: [], next: nil) }
        var end: (Timestamp, SerialNumber)?
        if let cursor = query.cursor {
            guard let found = try position(of: cursor) else { return CertificatePage(records: [], next: nil) }
            end = found
        }
        var found: [CertificateRecord] = []
        for source in Self.sources(of: query) { found += try records(CertificateList(source, query, after: end)) }
        return Self.page(found, limit: query.limit)
    }

    private static func sources(of query: CertificateQuery) -> [CertificateList.Source] {
        guard let applicant = query.visibleTo else { return [.everybody] }
        guard !query.visibleProfiles.isEmpty else { return [.applicant(applicant)] }
        return [.applicant(applicant)]
            + query.visibleAddressKeys.map { .address($0, profiles: query.visibleProfiles) }
    }

    private func position(of cursor: String) throws(StoreError) -> (Timestamp, SerialNumber)? {
        guard let serial = SerialNumber(hexadecimal: cursor) else { return nil }
        let time = try connection.first(
            "SELECT intended_at FROM certificates WHERE serial = $1",
            [.serial(serial)],
            from: CertificateRow.table
        ) { row throws(StoreError) in try row.time("intended_at") }
        return time.map { ($0, serial) }
    }

    private func records(_ list: CertificateList) throws(StoreError) -> [CertificateRecord] {
        try connection.all(list.sql, list.values, from: CertificateRow.table, CertificateRow.read)
    }

    /// Merges what several sources gave; a record that two of them gave counts once.
    private static func page(_ found: [CertificateRecord], limit: Int) -> CertificatePage {
        var seen: Set<SerialNumber> = []
        let newestFirst = found.filter { seen.insert($0.intent.serial).inserted }.sorted { left, right in
            (left.intent.intendedAt, left.intent.serial) > (right.intent.intendedAt, right.intent.serial)
        }
        let records = Array(newestFirst.prefix(limit))
        let next = newestFirst.count > limit ? records.last?.intent.serial.description : nil
        return CertificatePage(records: records, next: next)
    }
}
