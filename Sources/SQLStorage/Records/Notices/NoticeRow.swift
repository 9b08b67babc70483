// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Store

/// A row of the table of notices that are due.
enum NoticeRow {
    static let table = "due_notices"
    static let oldest = "SELECT noted_at, serial, kind FROM due_notices ORDER BY noted_at, serial, kind LIMIT $1"
    static let insert = """
        INSERT INTO due_notices (noted_at, serial, kind) VALUES ($1, $2, $3)
        ON CONFLICT (noted_at, serial, kind) DO NOTHING
        """
    static let take = "DELETE FROM due_notices WHERE noted_at = $1 AND serial = $2 AND kind = $3"
    static let removeOld = "DELETE FROM due_notices WHERE noted_at < $1"

    static func values(_ notice: DueNotice) -> [SQLValue] {
        [.time(notice.notedAt), .serial(notice.serial), .text(notice.kind.rawValue)]
    }

    static func read(_ row: inout RowReader) throws(StoreError) -> DueNotice {
        let notedAt = try row.time("noted_at")
        let serial = try row.serial("serial")
        return DueNotice(try row.value("kind", DueNotice.Kind.init), of: serial, notedAt: notedAt)
    }
}
