// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of links.
enum LinkRow {
    static let table = "links"
    /// What an event needs: live ones and the newest of each address.
    static let needed = """
        SELECT \(columns) FROM links
        WHERE mailbox = $1 AND (ended_at IS NULL OR (address_key, number) IN (
            SELECT address_key, MAX(number) FROM links WHERE mailbox = $1 GROUP BY address_key
        )) ORDER BY number
        """
    static let live = "SELECT \(columns) FROM links WHERE mailbox = $1 AND ended_at IS NULL ORDER BY number"
    static let insert = """
        INSERT INTO links (address, address_key, user_id, person, challenge, number, linked_at, suspended_at,
            ended_at, end_reason, mailbox)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
        """
    /// No row means that another transaction ended the link; nothing changes one that is over.
    static let update = """
        UPDATE links SET suspended_at = $1, ended_at = $2, end_reason = $3
        WHERE challenge = $4 AND address_key = $5 AND ended_at IS NULL
        """
    private static let columns = """
        address, address_key, user_id, person, challenge, number, linked_at, suspended_at, ended_at, end_reason
        """

    static func read(_ row: inout RowReader) throws(StoreError) -> Link {
        Link(
            address: try row.address(),
            holder: LinkHolder(user: try row.value("user_id", UserID.init), person: try row.integer("person")),
            challenge: try row.value("challenge") { ChallengeID($0) },
            number: try row.count("number"),
            linkedAt: try row.time("linked_at"),
            suspendedAt: row.optionalTime(),
            end: try end(&row)
        )
    }

    private static func end(_ row: inout RowReader) throws(StoreError) -> Link.End? {
        let moment = row.optionalTime()
        let reason = try row.optionalValue("end_reason", Link.Reason.init)
        guard let moment else { return nil }
        guard let reason else { throw row.damaged("end_reason") }
        return Link.End(reason: reason, at: moment)
    }

    static func values(_ link: Link, of mailbox: MailboxID) -> [SQLValue] {
        [
            .text(link.address.displayed),
            .text(link.address.comparisonKey),
            .text(link.holder.user.description),
            .integer(link.holder.person),
            .text(link.challenge.description),
            .count(link.number),
            .time(link.linkedAt),
        ] + changes(link) + [.text(mailbox.description)]
    }

    /// The values that change, without those of the condition.
    static func changes(_ link: Link) -> [SQLValue] {
        [.time(link.suspendedAt), .time(link.end?.at), .text(link.end?.reason.rawValue)]
    }

    /// The values that tell which link.
    static func condition(_ link: Link) -> [SQLValue] {
        [.text(link.challenge.description), .text(link.address.comparisonKey)]
    }
}
