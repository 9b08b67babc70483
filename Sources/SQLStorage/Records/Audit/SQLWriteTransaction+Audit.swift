// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

extension SQLWriteTransaction {
    private static let nextBoot = """
        INSERT INTO boots (writer, newest) VALUES ($1, 1)
        ON CONFLICT (writer) DO UPDATE SET newest = boots.newest + 1 RETURNING newest
        """

    private static let proof = """
        INSERT INTO counters (name, value) VALUES ('write proofs', 1)
        ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
        """

    /// A clock that is behind fails the whole member, also when its body catches the error.
    @discardableResult
    func append(_ event: AuditEvent) throws(StoreError) -> AuditEntry {
        if let lag = head.lag(of: event.time) { throw member.failed(.clockBehind(seconds: lag.components.seconds)) }
        let entry = head.entry(for: event, digest: digest)
        try connection.run(AuditRow.insert, AuditRow.values(entry))
        head = head.advanced(to: entry)
        return entry
    }

    func nextBoot() throws(StoreError) -> Int64 {
        let boot = try connection.first(Self.nextBoot, [.text(head.writer)], from: "boots") {
            row throws(StoreError) in try row.integer("newest")
        }
        guard let boot else { throw .damaged(table: "boots", column: "newest") }
        return boot
    }

    func proveWritable() throws(StoreError) {
        try connection.run(Self.proof)
    }
}
