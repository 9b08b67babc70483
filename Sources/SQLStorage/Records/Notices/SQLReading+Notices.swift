// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Store

extension SQLReading {
    func dueNotices(limit: Int) throws(StoreError) -> [DueNotice] {
        try connection.all(NoticeRow.oldest, [.count(max(0, limit))], from: NoticeRow.table, NoticeRow.read)
    }

    func expiries(_ search: ExpirySearch) throws(StoreError) -> ExpiryPage {
        guard search.limit > 0 else { return ExpiryPage(due: [], next: nil) }
        let rows = try connection.all(
            ExpiryRow.page,
            ExpiryRow.values(search),
            from: ExpiryRow.table
        ) { row throws(StoreError) in try ExpiryRow(&row) }
        let next = rows.count < search.limit ? nil : rows.last?.position
        return ExpiryPage(due: rows.filter(\.isDue).compactMap(\.position.serial), next: next)
    }
}
