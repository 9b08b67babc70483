// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension SQLWriteTransaction {
    func beginImport() throws(StoreError) -> ImportNumber {
        let number = try connection.first(ImportRow.next, [], from: "counters") { row throws(StoreError) in
            try row.integer("value")
        }
        guard let number else { throw .damaged(table: "counters", column: "value") }
        try connection.run(ImportRow.open, [.integer(number)])
        return ImportNumber(number)
    }

    func stage(_ mailboxes: [Mailbox], in number: ImportNumber) throws(StoreError) -> Bool {
        let rows = mailboxes.map { MailboxRow.values($0, in: number) }
        guard try connection.run(MailboxRow.insert, rows: rows) == rows.count else { return false }
        let addresses = mailboxes.flatMap { mailbox in
            MailboxAddressRow.values(RegisteredMailbox(mailbox, challenges: [], links: [])).values
        }
        return try connection.run(MailboxAddressRow.put, rows: addresses) == addresses.count
    }

    func stage(_ edits: [StagedEdit], in number: ImportNumber) throws(StoreError) {
        try connection.run(StagedEditRow.insert, rows: edits.map { StagedEditRow.values($0, in: number) })
    }

    func settle(_ number: ImportNumber, editCount: Int) throws(StoreError) -> Bool {
        let value = SQLValue.integer(number.value)
        if editCount > 0 {
            guard try connection.run(StagedEditRow.settle, [value]) == editCount else { return false }
        }
        return try connection.run(ImportRow.close, [value]) > 0
    }

    func removeStaged(of number: ImportNumber, limit: Int) throws(StoreError) -> Bool {
        let values: [SQLValue] = [.integer(number.value), .count(limit)]
        try connection.run(StagedEditRow.index, values)
        if try connection.run(StagedEditRow.remove, values) > 0 { return true }
        if try connection.run(ImportRow.removeMailboxes, values) > 0 { return true }
        try connection.run(ImportRow.close, [.integer(number.value)])
        return false
    }
}
