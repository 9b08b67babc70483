// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

extension SQLReading {
    func person(_ user: UserID) throws(StoreError) -> DirectoryPerson? {
        let row = try connection.first(
            PersonRow.byUser,
            [.text(user.description)],
            from: PersonRow.table,
            PersonRow.init
        )
        return try row.map(withFunctionalAddresses)
    }

    func people(
        beginningWith prefix: String?,
        after cursor: UserID?,
        limit: Int
    ) throws(StoreError) -> [DirectoryPerson] {
        let after = SQLValue.text(cursor?.description ?? "")
        let rows: [PersonRow]
        if let prefix, !prefix.isEmpty {
            let begin = PersonRow.search(prefix)
            rows = try connection.all(
                PersonRow.matching,
                [after, .text(begin), .text(begin + "\u{10FFFF}"), .integer(Int64(limit))],
                from: PersonRow.table,
                PersonRow.init
            )
        } else {
            rows = try connection.all(
                PersonRow.page,
                [after, .integer(Int64(limit))],
                from: PersonRow.table,
                PersonRow.init
            )
        }
        return try rows.map(withFunctionalAddresses)
    }

    func peopleCount() throws(StoreError) -> Int {
        let count = try connection.first("SELECT COUNT(*) FROM people", [], from: PersonRow.table) {
            row throws(StoreError) in try row.count("number")
        }
        return count ?? 0
    }

    func holder(ofPrimary addressKey: String) throws(StoreError) -> UserID? {
        try connection.first(
            "SELECT user_id FROM people WHERE address_key = $1",
            [.text(addressKey)],
            from: PersonRow.table
        ) { row throws(StoreError) in try row.value("user_id", UserID.init) }
    }

    func owners(ofFunctional addressKey: String) throws(StoreError) -> [UserID] {
        try connection.all(
            "SELECT DISTINCT user_id FROM functional_addresses WHERE address_key = $1 ORDER BY user_id",
            [.text(addressKey)],
            from: FunctionalAddressRow.table
        ) { row throws(StoreError) in try row.value("user_id", UserID.init) }
    }

    func directoryAddresses(among addressKeys: Set<String>) throws(StoreError) -> Set<String> {
        var held: Set<String> = []
        for values in ValueList.slices(of: addressKeys) {
            let found = try connection.all(PersonRow.addresses, values, from: PersonRow.table) {
                row throws(StoreError) in try row.text("address_key")
            }
            held.formUnion(found)
        }
        return held
    }

    private func withFunctionalAddresses(_ row: PersonRow) throws(StoreError) -> DirectoryPerson {
        row.person(
            functional: try connection.all(
                FunctionalAddressRow.ofUser,
                [.text(row.user.description)],
                from: FunctionalAddressRow.table,
                FunctionalAddressRow.read
            )
        )
    }
}
