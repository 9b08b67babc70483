// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// A row of the table of revocations.
enum RevocationRow {
    static let table = "revocations"
    static let bySerial = """
        SELECT revoked_at, reason, not_after, sequence FROM revocations WHERE issuer = $1 AND serial = $2
        """
    /// The order of the primary key, so that nothing has to be sorted.
    static let listed = "SELECT serial, entry FROM revocations WHERE issuer = $1 AND listed = 1 ORDER BY serial"
    /// Materialized, or SQLite would walk the whole list in its order instead of the few that changed.
    static let listedAfter = """
        WITH changed AS MATERIALIZED (
            SELECT serial, entry FROM revocations WHERE issuer = $1 AND sequence > $2 AND listed = 1
        )
        SELECT serial, entry FROM changed ORDER BY serial
        """
    static let totalsAfter = """
        SELECT COUNT(*), COALESCE(SUM(LENGTH(entry)), 0) FROM revocations
        WHERE issuer = $1 AND sequence > $2 AND listed = 1
        """
    /// Without an order, or SQLite would walk the whole list in that order.
    static let expired = "SELECT serial FROM revocations WHERE issuer = $1 AND listed = 1 AND not_after < $2"
    static let countByUser = "SELECT COUNT(*) FROM revocations WHERE by_user = $1 AND revoked_at >= $2"
    static let listedLength = "SELECT LENGTH(entry), listed FROM revocations WHERE issuer = $1 AND serial = $2"
    static let put = """
        INSERT INTO revocations (issuer, serial, sequence, revoked_at, reason, not_after, by_user, listed, entry)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)
        ON CONFLICT (issuer, serial) DO UPDATE SET sequence = excluded.sequence, revoked_at = excluded.revoked_at,
            reason = excluded.reason, not_after = excluded.not_after, listed = 1, entry = excluded.entry
        """
    static let unlist = """
        UPDATE revocations SET listed = 0 WHERE issuer = $1 AND serial = $2 AND listed = 1 RETURNING LENGTH(entry)
        """

    /// Reads the columns `reason`, `not_after` and `sequence`.
    static func read(
        _ row: inout RowReader,
        serial: SerialNumber,
        issuer: String,
        revokedAt: Timestamp
    ) throws(StoreError) -> Revocation {
        guard let code = UInt8(exactly: try row.integer("reason")), let reason = RevocationReason(code: code) else {
            throw row.damaged("reason")
        }
        return Revocation(
            issuer: issuer,
            entry: RevocationListEntry(serial: serial, revokedAt: revokedAt, reason: reason),
            notAfter: try row.time("not_after"),
            sequence: try row.integer("sequence")
        )
    }
}
