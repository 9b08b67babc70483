// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of challenges, without the addresses.
struct ChallengeRow {
    static let table = "challenges"
    /// What an event needs: open ones, the newest of each address, and the one that was asked for.
    static let needed = """
        SELECT \(columns) FROM challenges c
        WHERE c.mailbox = $1 AND (c.state = 'open' OR c.id = $2 OR c.number IN (
            SELECT MAX(n.number) FROM challenges n JOIN challenge_addresses a ON a.challenge = n.id
            WHERE n.mailbox = $1 AND n.purpose = 'confirmation' AND a.sent_for = 1 GROUP BY a.address_key
        )) ORDER BY c.number
        """
    static let numbered = """
        SELECT \(columns) FROM challenges c WHERE c.mailbox = $1 AND c.number BETWEEN $2 AND $3 ORDER BY c.number
        """
    static let byToken = "SELECT id, mailbox FROM challenges WHERE token_hash = $1"
    static let mailbox = "SELECT mailbox FROM challenges WHERE id = $1"
    static let count = """
        SELECT COUNT(*) FROM challenges
        WHERE recipient_key = $1 AND created_at >= $2 AND purpose = 'confirmation'
        """
    static let insert = """
        INSERT INTO challenges (id, number, mailbox, purpose, objects_to, recipient, recipient_key, token_hash,
            created_at, expires_at, state, reason, state_at, state_user, handed_over_at, undeliverable_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING
        """
    /// No row means that another transaction used the token or made it invalid (C4).
    static let update = """
        UPDATE challenges SET state = $1, reason = $2, state_at = $3, state_user = $4, handed_over_at = $5,
            undeliverable_at = $6
        WHERE id = $7 AND state = $8
        """
    private static let columns = """
        c.id, c.number, c.mailbox, c.purpose, c.objects_to, c.recipient, c.recipient_key, c.token_hash,
            c.created_at, c.expires_at, c.state, c.reason, c.state_at, c.state_user, c.handed_over_at,
            c.undeliverable_at
        """

    let id: ChallengeID
    private let number: Int
    private let mailbox: MailboxID
    private let purpose: Challenge.Purpose
    private let objectsTo: ChallengeID?
    private let recipient: MailAddress
    private let tokenHash: [UInt8]
    private let createdAt: Timestamp
    private let expiresAt: Timestamp?
    private let state: Challenge.State
    private let handedOverAt: Timestamp?
    private let undeliverableAt: Timestamp?

    init(_ row: inout RowReader) throws(StoreError) {
        id = try row.value("id") { ChallengeID($0) }
        number = try row.count("number")
        mailbox = try row.value("mailbox") { MailboxID($0) }
        purpose = try row.value("purpose", Challenge.Purpose.init)
        objectsTo = try row.optionalValue("objects_to") { ChallengeID($0) }
        recipient = try row.address("recipient", key: "recipient_key")
        tokenHash = try row.blob("token_hash")
        createdAt = try row.time("created_at")
        expiresAt = row.optionalTime()
        state = try row.challengeState()
        handedOverAt = row.optionalTime()
        undeliverableAt = row.optionalTime()
    }

    func challenge(addresses: [ChallengeAddressRow]) -> Challenge {
        Challenge(
            id: id,
            number: number,
            mailbox: mailbox,
            purpose: purpose,
            addresses: addresses.filter(\.isSentFor).map(\.address),
            covers: addresses.filter(\.isCovered).map(\.address),
            objectsTo: objectsTo,
            recipient: recipient,
            tokenHash: tokenHash,
            createdAt: createdAt,
            expiresAt: expiresAt,
            state: state,
            handedOverAt: handedOverAt,
            undeliverableAt: undeliverableAt
        )
    }

    static func values(_ challenge: Challenge) -> [SQLValue] {
        [
            .text(challenge.id.description),
            .count(challenge.number),
            .text(challenge.mailbox.description),
            .text(challenge.purpose.rawValue),
            .text(challenge.objectsTo?.description),
            .text(challenge.recipient.displayed),
            .text(challenge.recipient.comparisonKey),
            .blob(challenge.tokenHash),
            .time(challenge.createdAt),
            .time(challenge.expiresAt),
        ] + changes(challenge)
    }

    /// The values that change, without those of the condition.
    static func changes(_ challenge: Challenge) -> [SQLValue] {
        challenge.state.values + [.time(challenge.handedOverAt), .time(challenge.undeliverableAt)]
    }
}
