// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of people, without the functional addresses.
struct PersonRow {
    static let table = "people"
    static let addresses = """
        SELECT address_key FROM people WHERE address_key IN (\(ValueList.placeholders))
        UNION ALL SELECT address_key FROM functional_addresses WHERE address_key IN (\(ValueList.placeholders))
        """
    static let byUser = "SELECT \(columns) FROM people WHERE user_id = $1"
    static let page = "SELECT \(columns) FROM people WHERE user_id > $1 ORDER BY user_id LIMIT $2"
    static let matching = """
        SELECT \(columns) FROM people
        WHERE user_id > $1 AND (user_search >= $2 AND user_search < $3
            OR given_name_search >= $2 AND given_name_search < $3
            OR surname_search >= $2 AND surname_search < $3
            OR address_key >= $2 AND address_key < $3)
        ORDER BY user_id LIMIT $4
        """
    static let put = """
        INSERT INTO people (user_id, number, given_name, surname, address, address_key, language,
            user_search, given_name_search, surname_search)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (user_id) DO UPDATE SET given_name = excluded.given_name, surname = excluded.surname,
            address = excluded.address, address_key = excluded.address_key, language = excluded.language,
            given_name_search = excluded.given_name_search, surname_search = excluded.surname_search
        """
    /// No address has a key with a blank, so this one is nobody's; a row that is left with it is read as damaged.
    static let release = "UPDATE people SET address_key = 'released ' || user_id WHERE user_id = $1"
    private static let columns = "user_id, number, given_name, surname, address, address_key, language"

    let user: UserID
    private let number: Int64
    private let givenName: String
    private let surname: String
    private let address: MailAddress
    private let language: String?

    init(_ row: inout RowReader) throws(StoreError) {
        user = try row.value("user_id", UserID.init)
        number = try row.integer("number")
        givenName = try row.text("given_name")
        surname = try row.text("surname")
        address = try row.address()
        language = row.optionalText()
    }

    func person(functional: [FunctionalAddress]) -> DirectoryPerson {
        let entry = DirectoryEntry(
            givenName: givenName,
            surname: surname,
            primaryAddress: address,
            language: language,
            functional: functional
        )
        return DirectoryPerson(number: number, user: user, entry: entry)
    }

    /// The text under which beginnings are looked for; one for both engines, whose own folding differs.
    static func search(_ text: String) -> String {
        text.lowercased()
    }

    static func values(_ entry: DirectoryEntry, for user: UserID, number: Int64) -> [SQLValue] {
        [
            .text(user.description),
            .integer(number),
            .text(entry.givenName),
            .text(entry.surname),
            .text(entry.primaryAddress.displayed),
            .text(entry.primaryAddress.comparisonKey),
            .text(entry.language),
            .text(search(user.description)),
            .text(search(entry.givenName)),
            .text(search(entry.surname)),
        ]
    }
}
