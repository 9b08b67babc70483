// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

extension SQLWriteTransaction {
    private static let nextPersonNumber = """
        INSERT INTO counters (name, value) VALUES ('people', 1)
        ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
        """

    func put(_ entry: DirectoryEntry, for user: UserID) throws(StoreError) -> DirectoryPerson {
        let known = try personNumber(of: user)
        let number = if let known { known } else { try newPersonNumber() }
        try connection.run(PersonRow.put, PersonRow.values(entry, for: user, number: number))
        try connection.run(FunctionalAddressRow.remove, [.text(user.description)])
        let rows = entry.functional.enumerated().map { position, address in
            FunctionalAddressRow.values(address, of: user, position: position)
        }
        try connection.run(FunctionalAddressRow.insert, rows: rows)
        return DirectoryPerson(number: number, user: user, entry: entry)
    }

    func releasePrimaryAddress(of user: UserID) throws(StoreError) {
        try connection.run(PersonRow.release, [.text(user.description)])
    }

    func removePerson(_ user: UserID) throws(StoreError) -> Bool {
        try connection.run("DELETE FROM people WHERE user_id = $1", [.text(user.description)]) > 0
    }

    private func personNumber(of user: UserID) throws(StoreError) -> Int64? {
        try connection.first(
            "SELECT number FROM people WHERE user_id = $1",
            [.text(user.description)],
            from: PersonRow.table
        ) { row throws(StoreError) in try row.integer("number") }
    }

    private func newPersonNumber() throws(StoreError) -> Int64 {
        let number = try connection.first(Self.nextPersonNumber, [], from: "counters") {
            row throws(StoreError) in try row.integer("value")
        }
        guard let number else { throw .damaged(table: "counters", column: "value") }
        return number
    }
}
