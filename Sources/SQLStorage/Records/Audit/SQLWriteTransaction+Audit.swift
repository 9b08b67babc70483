// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

extension SQLWriteTransaction {
    /// How far the clock may lie before the newest entry (profiles: signing of anything stops beyond that).
    private static let clockTolerance = Duration.seconds(5 * 60)
    private static let nextBoot = """
        INSERT INTO boots (writer, newest) VALUES ($1, 1)
        ON CONFLICT (writer) DO UPDATE SET newest = boots.newest + 1 RETURNING newest
        """

    /// A clock that is behind fails the whole member, also when its body catches the error.
    @discardableResult
    func append(_ event: AuditEvent) throws(StoreError) -> AuditEntry {
        if let newest = head.time, event.time + Self.clockTolerance < newest {
            throw member.failed(.clockBehind(seconds: (newest - event.time).components.seconds))
        }
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
}
