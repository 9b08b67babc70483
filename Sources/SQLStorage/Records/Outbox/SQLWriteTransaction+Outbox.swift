// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Postbox
import Store

extension SQLWriteTransaction {
    func insert(_ mail: OutboxMail) throws(StoreError) {
        try connection.run(OutboxRow.insert, OutboxRow.values(mail))
    }

    func update(_ mail: OutboxMail, replacing earlier: OutboxMail) throws(StoreError) -> Bool {
        try connection.run(OutboxRow.update, OutboxRow.changes(mail) + OutboxRow.condition(earlier)) > 0
    }

    func removeFinishedMails(queuedBefore moment: Timestamp) throws(StoreError) -> Int {
        try connection.run(OutboxRow.removeFinished, [.time(moment)])
    }

    func removeDeadMails(queuedBefore moment: Timestamp) throws(StoreError) -> Int {
        try connection.run(OutboxRow.removeDead, [.time(moment)])
    }
}
