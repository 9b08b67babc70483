// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of domains, without the contacts.
struct DomainRow {
    static let table = "domains"
    static let byName = "SELECT \(columns) FROM domains WHERE name = $1"
    static let every = "SELECT \(columns) FROM domains ORDER BY name"
    static let ofContact = """
        SELECT \(columns) FROM domains
        WHERE name IN (SELECT domain FROM domain_contacts WHERE user_id = $1) ORDER BY name
        """
    static let contacts = "SELECT user_id FROM domain_contacts WHERE domain = $1 ORDER BY position"
    static let put = """
        INSERT INTO domains (name, kind, control_method, control_checked_at, control_checked_by)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, control_method = excluded.control_method,
            control_checked_at = excluded.control_checked_at, control_checked_by = excluded.control_checked_by
        """
    static let insertContact = "INSERT INTO domain_contacts (domain, position, user_id) VALUES ($1, $2, $3)"
    static let removeContacts = "DELETE FROM domain_contacts WHERE domain = $1"
    private static let columns = "name, kind, control_method, control_checked_at, control_checked_by"

    let name: MailDomain
    private let kind: RegisteredDomain.Kind
    private let control: RegisteredDomain.Control?

    init(_ row: inout RowReader) throws(StoreError) {
        name = try row.value("name") { try? MailDomain($0) }
        kind = try row.value("kind", RegisteredDomain.Kind.init)
        let (method, checkedAt, checkedBy) = (row.optionalText(), row.optionalTime(), row.optionalText())
        if let method, let checkedAt, let checkedBy {
            control = RegisteredDomain.Control(method: method, checkedAt: checkedAt, checkedBy: checkedBy)
        } else {
            control = nil
        }
    }

    func domain(contacts: [UserID]) -> RegisteredDomain {
        RegisteredDomain(name: name, kind: kind, contacts: contacts, control: control)
    }

    static func values(_ domain: RegisteredDomain) -> [SQLValue] {
        [
            .text(domain.name.description),
            .text(domain.kind.rawValue),
            .text(domain.control?.method),
            .time(domain.control?.checkedAt),
            .text(domain.control?.checkedBy),
        ]
    }
}
