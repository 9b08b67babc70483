// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    func note(_ notice: DueNotice) throws(StoreError) {
        guard keepsNotices else { return }
        try connection.run(NoticeRow.insert, NoticeRow.values(notice))
    }

    func take(_ notice: DueNotice) throws(StoreError) -> Bool {
        try connection.run(NoticeRow.take, NoticeRow.values(notice)) > 0
    }

    func rememberExpiryNotice(
        of serial: SerialNumber,
        days: Int,
        at moment: Timestamp
    ) throws(StoreError) -> Bool {
        try connection.run(ExpiryRow.remember, [.serial(serial), .count(days), .time(moment)]) > 0
    }

    func removeDueNotices(notedBefore moment: Timestamp) throws(StoreError) -> Int {
        try connection.run(NoticeRow.removeOld, [.time(moment)])
    }
}
