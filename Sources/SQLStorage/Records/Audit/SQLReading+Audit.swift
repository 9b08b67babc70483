// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

extension SQLReading {
    func auditHead(writer: String) throws(StoreError) -> AuditHead {
        let head = try connection.first(AuditRow.head, [.text(writer)], from: AuditRow.table) {
            row throws(StoreError) in
            let (number, hash) = (try row.integer("number"), try row.blob("hash"))
            return AuditHead(writer: writer, number: number, hash: hash, time: try row.time("time"))
        }
        return head ?? .empty(writer: writer)
    }

    func auditWriters() throws(StoreError) -> [String] {
        var writers: [String] = []
        while let next = try auditWriter(after: writers.last ?? "") { writers.append(next) }
        return writers
    }

    func auditEntries(writer: String, after number: Int64, limit: Int) throws(StoreError) -> [AuditEntry] {
        try connection.all(
            AuditRow.page,
            [.text(writer), .integer(number), .integer(Int64(max(0, limit)))],
            from: AuditRow.table,
            AuditRow.read
        )
    }

    /// Goes from chain to chain; `DISTINCT` would read every entry.
    private func auditWriter(after writer: String) throws(StoreError) -> String? {
        let next = try connection.first(AuditRow.nextWriter, [.text(writer)], from: AuditRow.table) {
            row throws(StoreError) in row.optionalText()
        }
        return next ?? nil
    }
}
