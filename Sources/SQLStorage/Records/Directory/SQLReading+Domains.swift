// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension SQLReading {
    func domain(_ name: MailDomain) throws(StoreError) -> RegisteredDomain? {
        let row = try connection.first(
            DomainRow.byName,
            [.text(name.description)],
            from: DomainRow.table,
            DomainRow.init
        )
        return try row.map(withContacts)
    }

    func domains(contact: UserID?) throws(StoreError) -> [RegisteredDomain] {
        let rows: [DomainRow]
        if let contact {
            rows = try connection.all(
                DomainRow.ofContact,
                [.text(contact.description)],
                from: DomainRow.table,
                DomainRow.init
            )
        } else {
            rows = try connection.all(DomainRow.every, [], from: DomainRow.table, DomainRow.init)
        }
        return try rows.map(withContacts)
    }

    private func withContacts(_ row: DomainRow) throws(StoreError) -> RegisteredDomain {
        let contacts = try connection.all(
            DomainRow.contacts,
            [.text(row.name.description)],
            from: "domain_contacts"
        ) { row throws(StoreError) in try row.value("user_id", UserID.init) }
        return row.domain(contacts: contacts)
    }
}
