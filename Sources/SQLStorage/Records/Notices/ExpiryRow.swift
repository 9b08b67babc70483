// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// A certificate that the search for ends looked at.
struct ExpiryRow {
    static let table = "certificates"
    /// Takes a page from the index alone, and judges each certificate of it; in the order of the index.
    ///
    /// One that was issued when the notice would have been due already is not told: its applicant knows.
    static let page = """
        SELECT e.not_after, e.serial, CASE WHEN
                c.delivered_at IS NOT NULL AND c.orphaned_at IS NULL AND c.intended_at < c.not_after - $1
                AND NOT EXISTS (SELECT 1 FROM expiry_notices x WHERE x.serial = c.serial AND x.days <= $2)
                AND NOT EXISTS (SELECT 1 FROM revocations r WHERE r.issuer = c.issuer AND r.serial = c.serial)
                AND NOT EXISTS (\(newer))
            THEN 1 ELSE 0 END
        FROM (
            SELECT not_after, serial FROM certificates
            WHERE (not_after, serial) > ($3, $4) AND not_after <= $5
            ORDER BY not_after, serial LIMIT $6
        ) e JOIN certificates c ON c.serial = e.serial
        ORDER BY e.not_after, e.serial
        """
    static let remember = """
        INSERT INTO expiry_notices (serial, days, noted_at) VALUES ($1, $2, $3)
        ON CONFLICT (serial, days) DO NOTHING
        """
    /// A valid certificate for the same address that ends later.
    private static let newer = """
        SELECT 1 FROM certificates n
        WHERE n.address_key = c.address_key AND n.not_after > c.not_after
            AND n.delivered_at IS NOT NULL AND n.orphaned_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM revocations q WHERE q.issuer = n.issuer AND q.serial = n.serial)
        """
    /// Stands behind every serial number.
    private static let lastSerial = SQLValue.blob(Array(repeating: 0xff, count: 21))
    private static let secondsOfDay: Int64 = 86400

    let position: ExpirySearch.Position
    let isDue: Bool

    static func values(_ search: ExpirySearch) -> [SQLValue] {
        [
            .integer(Int64(search.days) * secondsOfDay),
            .count(search.days),
            .time(search.position.notAfter),
            search.position.serial.map { .serial($0) } ?? lastSerial,
            .time(search.end),
            .count(search.limit),
        ]
    }

    init(_ row: inout RowReader) throws(StoreError) {
        let notAfter = try row.time("not_after")
        position = ExpirySearch.Position(notAfter: notAfter, serial: try row.serial("serial"))
        isDue = try row.flag("delivered_at")
    }
}
