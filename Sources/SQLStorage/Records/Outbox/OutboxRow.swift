// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import Postbox
import Store

/// A row of the outbox.
enum OutboxRow {
    static let table = "outbox"
    static let byIdentifier = "\(select) WHERE id = $1"
    static let due = """
        \(select) WHERE state = 'waiting' AND next_attempt_at <= $1 ORDER BY next_attempt_at, id LIMIT $2
        """
    static let first = "\(select) WHERE state = $1 \(newestFirst) LIMIT $2"
    static let next = "\(select) WHERE state = $1 AND (created_at, id) < ($2, $3) \(newestFirst) LIMIT $4"
    static let count = "SELECT COUNT(*) FROM outbox WHERE state = $1"
    static let insert = """
        INSERT INTO outbox (id, kind, recipient, languages, reference, created_at, expires_at, attempts,
            next_attempt_at, state, last_failure)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """
    /// No row means that the mail is not any more what the change rests on.
    static let update = """
        UPDATE outbox SET expires_at = $1, attempts = $2, next_attempt_at = $3, state = $4, last_failure = $5
        WHERE id = $6 AND state = $7 AND attempts = $8 AND next_attempt_at = $9
        """
    static let removeFinished = "DELETE FROM outbox WHERE state IN ('sent', 'dropped') AND created_at < $1"
    static let removeDead = "DELETE FROM outbox WHERE state = 'dead' AND created_at < $1"
    private static let select = """
        SELECT id, kind, recipient, languages, reference, created_at, expires_at, attempts, next_attempt_at, state,
            last_failure
        FROM outbox
        """
    private static let newestFirst = "ORDER BY created_at DESC, id DESC"

    static func read(_ row: inout RowReader) throws(StoreError) -> OutboxMail {
        OutboxMail(
            id: try row.value("id", OutboxMailID.init),
            kind: try row.value("kind", MailKind.init),
            recipient: try row.value("recipient") { try? MailAddress($0) },
            languages: try row.value("languages", languages),
            reference: try row.value("reference", MailReference.init),
            createdAt: try row.time("created_at"),
            expiresAt: try row.time("expires_at"),
            attempts: try row.count("attempts"),
            nextAttemptAt: try row.time("next_attempt_at"),
            state: try row.value("state", OutboxMail.State.init),
            lastFailure: row.optionalText()
        )
    }

    static func values(_ mail: OutboxMail) -> [SQLValue] {
        [
            .text(mail.id.description),
            .text(mail.kind.rawValue),
            .text(mail.recipient.displayed),
            .text(mail.languages.map(\.rawValue).joined(separator: " ")),
            .text(mail.reference.description),
            .time(mail.createdAt),
        ] + changes(mail)
    }

    /// The values that change, without those of the condition.
    static func changes(_ mail: OutboxMail) -> [SQLValue] {
        [
            .time(mail.expiresAt),
            .count(mail.attempts),
            .time(mail.nextAttemptAt),
            .text(mail.state.rawValue),
            .text(mail.lastFailure),
        ]
    }

    /// The values that tell that nobody else changed the row.
    static func condition(_ mail: OutboxMail) -> [SQLValue] {
        [
            .text(mail.id.description),
            .text(mail.state.rawValue),
            .count(mail.attempts),
            .time(mail.nextAttemptAt),
        ]
    }

    private static func languages(_ text: String) -> [MailLanguage]? {
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        let languages = words.compactMap(MailLanguage.init)
        return languages.isEmpty || languages.count != words.count ? nil : languages
    }
}
