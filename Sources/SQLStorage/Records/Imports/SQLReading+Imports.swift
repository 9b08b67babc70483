// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

extension SQLReading {
    func stagedImports() throws(StoreError) -> [ImportNumber] {
        try connection.all(ImportRow.staged, [], from: ImportRow.table) { row throws(StoreError) in
            ImportNumber(try row.integer("number"))
        }
    }

    func isRefuted(_ number: ImportNumber, byUnknownApplicants: Bool) throws(StoreError) -> Bool {
        if try finds(ImportRow.addressOfDirectory, number) { return true }
        guard byUnknownApplicants else { return false }
        return try finds(ImportRow.unknownApplicant, number)
    }

    private func finds(_ sql: String, _ number: ImportNumber) throws(StoreError) -> Bool {
        let found = try connection.first(sql, [.integer(number.value)], from: MailboxRow.table) {
            row throws(StoreError) in try row.text("id")
        }
        return found != nil
    }
}
