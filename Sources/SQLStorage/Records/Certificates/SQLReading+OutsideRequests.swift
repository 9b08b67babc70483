// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Store

extension SQLReading {
    func outsideRequest(_ id: String) throws(StoreError) -> OutsideRequest? {
        try connection.first(
            OutsideRequestRow.byIdentifier,
            [.text(id)],
            from: OutsideRequestRow.table,
            OutsideRequestRow.read
        )
    }

    /// The cursor is the identifier of the last request of the page before; an unknown one is the end.
    func outsideRequests(
        of applicant: Applicant?,
        after cursor: String?,
        limit: Int
    ) throws(StoreError) -> [OutsideRequest] {
        let whose: [SQLValue] = applicant.map { [.text($0.user), .integer($0.person)] } ?? []
        guard let cursor else {
            let sql = applicant == nil ? OutsideRequestRow.first : OutsideRequestRow.firstOfApplicant
            return try requests(sql, whose, limit)
        }
        guard let last = try outsideRequest(cursor) else { return [] }
        let sql = applicant == nil ? OutsideRequestRow.next : OutsideRequestRow.nextOfApplicant
        return try requests(sql, whose + [.time(last.createdAt), .text(last.id)], limit)
    }

    private func requests(_ sql: String, _ values: [SQLValue], _ limit: Int) throws(StoreError) -> [OutsideRequest] {
        try connection.all(
            sql,
            values + [.integer(Int64(max(0, limit)))],
            from: OutsideRequestRow.table,
            OutsideRequestRow.read
        )
    }
}
