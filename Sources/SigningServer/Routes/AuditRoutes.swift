// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Authority
import Hummingbird
import SigningAPI
import Store

/// The audit log.
enum AuditRoutes {
    static let table = [
        Route(.get, "/v1/audit", .of(.admin), query: Route.page.union(["after"]), list),
        Route(.post, "/v1/audit/verify", .of(.admin), verify),
        Route(.get, "/v1/audit/head", .of(.admin), head),
    ]

    private static func list(_ call: Call) async throws -> Response {
        let position = try AuditPosition(call.query)
        let limit = try call.query.limit()
        let entries = try await call.store.read { try position.entries(limit: limit, in: $0) }
        let next = entries.count == limit ? entries.last.map { AuditPosition(behind: $0, of: position).cursor } : nil
        return try .json(Page(items: entries.map { AuditEntryWords($0) }, next: next))
    }

    private static func verify(_ call: Call) async throws -> Response {
        let result = try await call.authority.verifyAudit(by: call.caller.actor)
        let words = AuditVerificationWords(
            ok: result.problems.isEmpty,
            entries: result.entries,
            head: result.heads[call.parts.auditWriter].map { AuditHeadWords($0) },
            problems: result.problems
        )
        return try .json(words)
    }

    private static func head(_ call: Call) async throws -> Response {
        let signed = try await call.authority.signedAuditHead()
        let words = AuditHeadWords(signed.head, signature: signed.signature, publicKey: call.authority.auditPublicKey)
        return try .json(words)
    }
}
