// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// The rows of a person's functional addresses.
enum FunctionalAddressRow {
    static let table = "functional_addresses"
    static let ofUser = """
        SELECT address, address_key, kind, display_name FROM functional_addresses
        WHERE user_id = $1 ORDER BY position
        """
    static let insert = """
        INSERT INTO functional_addresses (user_id, position, address, address_key, kind, display_name)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    static let remove = "DELETE FROM functional_addresses WHERE user_id = $1"

    static func read(_ row: inout RowReader) throws(StoreError) -> FunctionalAddress {
        FunctionalAddress(
            address: try row.address(),
            kind: try row.value("kind", FunctionalAddress.Kind.init),
            displayName: row.optionalText()
        )
    }

    static func values(_ address: FunctionalAddress, of user: UserID, position: Int) -> [SQLValue] {
        [
            .text(user.description),
            .integer(Int64(position)),
            .text(address.address.displayed),
            .text(address.address.comparisonKey),
            .text(address.kind.rawValue),
            .text(address.displayName),
        ]
    }
}
