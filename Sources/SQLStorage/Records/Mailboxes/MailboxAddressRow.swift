// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of addresses: an address of a mailbox with its status.
struct MailboxAddressRow {
    static let table = "mailbox_addresses"
    static let ofMailbox = """
        SELECT address, address_key, added_after, status, status_user, status_at, status_until
        FROM mailbox_addresses WHERE mailbox = $1 ORDER BY position
        """
    static let owner = """
        SELECT a.mailbox FROM mailbox_addresses a JOIN mailboxes m ON m.id = a.mailbox
        WHERE a.address_key = $1 AND \(ImportRow.isReal)
        """
    static let owners = """
        SELECT a.address_key, a.mailbox FROM mailbox_addresses a JOIN mailboxes m ON m.id = a.mailbox
        WHERE a.address_key IN (\(ValueList.placeholders)) AND \(ImportRow.isReal)
        """
    static let primaryOwner = "\(owner) AND a.position = 0"
    static let inHost = "SELECT mailbox FROM mailbox_addresses WHERE host = $1 LIMIT 1"
    /// No row means that another mailbox has the address; the database decides, not a question asked before (M4).
    static let put = """
        INSERT INTO mailbox_addresses (address_key, mailbox, position, address, host, added_after, status,
            status_user, status_at, status_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (address_key) DO UPDATE SET position = excluded.position, address = excluded.address,
            host = excluded.host, added_after = excluded.added_after, status = excluded.status,
            status_user = excluded.status_user, status_at = excluded.status_at, status_until = excluded.status_until
        WHERE mailbox_addresses.mailbox = excluded.mailbox
        """
    static let remove = "DELETE FROM mailbox_addresses WHERE address_key = $1 AND mailbox = $2"

    let entry: AliasEntry
    let report: AddressReport

    init(_ row: inout RowReader) throws(StoreError) {
        let address = try row.address()
        entry = AliasEntry(address, addedAfter: try row.count("added_after"))
        report = AddressReport(
            address: address,
            status: try row.value("status", AddressStatus.init),
            user: try row.optionalValue("status_user", UserID.init),
            at: row.optionalTime(),
            expiresAt: row.optionalTime()
        )
    }

    /// The values of all rows of a mailbox, by the key of the address.
    static func values(_ registered: RegisteredMailbox) -> [String: [SQLValue]] {
        let mailbox = registered.mailbox
        let entries = [AliasEntry(mailbox.address)] + mailbox.aliasEntries
        var rows: [String: [SQLValue]] = [:]
        for (position, (entry, report)) in zip(entries, registered.lastingReports).enumerated() {
            rows[entry.address.comparisonKey] = [
                .text(entry.address.comparisonKey),
                .text(mailbox.id.description),
                .count(position),
                .text(entry.address.displayed),
                .text(entry.address.host.description),
                .count(entry.addedAfter),
                .text(report.status.rawValue),
                .text(report.user?.description),
                .time(report.at),
                .time(report.expiresAt),
            ]
        }
        return rows
    }
}
