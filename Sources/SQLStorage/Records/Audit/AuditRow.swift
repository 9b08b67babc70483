// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Store

/// A row of the audit log.
enum AuditRow {
    static let table = "audit"
    static let head = "SELECT number, hash, time FROM audit WHERE writer = $1 ORDER BY number DESC LIMIT 1"
    static let nextWriter = "SELECT MIN(writer) FROM audit WHERE writer > $1"
    static let page = """
        SELECT writer, number, action, time, actor_uid, actor_pid, actor_user, details, previous_hash, hash
        FROM audit WHERE writer = $1 AND number > $2 ORDER BY number LIMIT $3
        """
    static let insert = """
        INSERT INTO audit (writer, number, action, time, actor_uid, actor_pid, actor_user, details, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """

    static func values(_ entry: AuditEntry) -> [SQLValue] {
        [
            .text(entry.writer),
            .integer(entry.number),
            .text(entry.event.action.rawValue),
            .time(entry.event.time),
            entry.event.actor.uid.map { .integer(Int64($0)) } ?? .null,
            entry.event.actor.pid.map { .integer(Int64($0)) } ?? .null,
            .text(entry.event.actor.user),
            .text(AuditDetails.text(of: entry.event.details)),
            .blob(entry.previousHash),
            .blob(entry.hash),
        ]
    }

    static func read(_ row: inout RowReader) throws(StoreError) -> AuditEntry {
        AuditEntry(
            writer: try row.text("writer"),
            number: try row.integer("number"),
            event: try event(&row),
            previousHash: try row.blob("previous_hash"),
            hash: try row.blob("hash")
        )
    }

    private static func event(_ row: inout RowReader) throws(StoreError) -> AuditEvent {
        let action = try row.value("action", AuditAction.init)
        let time = try row.time("time")
        let actor = AuditActor(
            uid: try row.narrow("actor_uid"),
            pid: try row.narrow("actor_pid"),
            user: row.optionalText()
        )
        return AuditEvent(action, at: time, by: actor, try row.value("details", AuditDetails.details))
    }
}

extension RowReader {
    /// Reads a number that fits into fewer bits, or no value.
    fileprivate mutating func narrow<Number: FixedWidthInteger>(_ name: String) throws(StoreError) -> Number? {
        guard let wide = optionalInteger() else { return nil }
        guard let number = Number(exactly: wide) else { throw damaged(name) }
        return number
    }
}
