// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of mailboxes, without the addresses.
struct MailboxRow {
    static let table = "mailboxes"
    static let columns = """
        m.id, m.domain, m.type, m.display_name, m.applicant_address, m.applicant_key, m.comment, m.active,
            m.created_at, m.changed_at, m.challenge_count
        """
    static let byIdentifier = "SELECT \(columns) FROM mailboxes m WHERE m.id = $1 AND \(ImportRow.isReal)"
    static let linkedTo = """
        SELECT \(columns) FROM mailboxes m
        WHERE m.id IN (SELECT mailbox FROM links WHERE user_id = $1 AND person = $2 AND ended_at IS NULL)
        ORDER BY m.domain, m.address_key
        """
    static let insert = """
        INSERT INTO mailboxes (id, domain, type, display_name, applicant_address, applicant_key, comment, active,
            created_at, changed_at, challenge_count, address_key, display_name_key, comment_key, import)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING
        """
    /// No row means that another transaction changed the mailbox in the meantime.
    static let update = """
        UPDATE mailboxes SET display_name = $1, applicant_address = $2, applicant_key = $3, comment = $4, active = $5,
            changed_at = $6, challenge_count = $7, display_name_key = $8, comment_key = $9
        WHERE id = $10 AND challenge_count = $11 AND changed_at = $12
        """
    static let delete = "DELETE FROM mailboxes WHERE id = $1 AND challenge_count = 0"

    let id: MailboxID
    private let domain: MailDomain
    private let type: Mailbox.MailboxType
    private let displayName: String
    private let applicantAddress: MailAddress?
    private let comment: String
    private let isActive: Bool
    private let createdAt: Timestamp
    private let changedAt: Timestamp
    private let challengeCount: Int

    init(_ row: inout RowReader) throws(StoreError) {
        id = try row.value("id") { MailboxID($0) }
        domain = try row.value("domain") { try? MailDomain($0) }
        type = try row.value("type", Mailbox.MailboxType.init)
        displayName = try row.text("display_name")
        applicantAddress = try row.optionalAddress("applicant_address", key: "applicant_key")
        comment = try row.text("comment")
        isActive = try row.flag("active")
        createdAt = try row.time("created_at")
        changedAt = try row.time("changed_at")
        challengeCount = try row.count("challenge_count")
    }

    /// Puts the mailbox together.
    ///
    /// - Parameter addresses: All its addresses, the primary address first.
    /// - Returns: The mailbox.
    /// - Throws: `StoreError.damaged` where it has no primary address.
    func mailbox(addresses: [MailboxAddressRow]) throws(StoreError) -> Mailbox {
        guard let primary = addresses.first else { throw .damaged(table: MailboxAddressRow.table, column: "mailbox") }
        return Mailbox(
            id: id,
            domain: domain,
            address: primary.entry.address,
            type: type,
            displayName: displayName,
            aliasEntries: addresses.dropFirst().map(\.entry),
            applicantAddress: applicantAddress,
            comment: comment,
            isActive: isActive,
            createdAt: createdAt,
            changedAt: changedAt,
            challengeCount: challengeCount
        )
    }
}
