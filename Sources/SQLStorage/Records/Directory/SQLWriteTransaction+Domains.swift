// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension SQLWriteTransaction {
    func put(_ domain: RegisteredDomain) throws(StoreError) {
        let name = SQLValue.text(domain.name.description)
        try connection.run(DomainRow.put, DomainRow.values(domain))
        try connection.run(DomainRow.removeContacts, [name])
        let rows = domain.contacts.enumerated().map { position, contact in
            [name, .integer(Int64(position)), .text(contact.description)]
        }
        try connection.run(DomainRow.insertContact, rows: rows)
    }

    func removeDomain(_ name: MailDomain) throws(StoreError) -> Bool {
        try connection.run("DELETE FROM domains WHERE name = $1", [.text(name.description)]) > 0
    }
}
