// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Postbox
import Registration
import SigningAPI
import Store

/// Mails that wait, and those that were given up (C10).
enum OutboxRoutes {
    static let table = [
        Route(.get, "/v1/outbox", .of(.admin), query: Route.page.union(["status"]), list),
        Route(.post, "/v1/outbox/{id}/retry", .of(.admin), retry),
    ]

    private static func list(_ call: Call) async throws -> Response {
        let query = try query(call)
        let page = try await call.store.read { try $0.outboxMails(query) }
        return try .json(Page(items: page.mails.map { OutboxMailWords($0) }, next: page.next))
    }

    private static func query(_ call: Call) throws(Problem) -> OutboxQuery {
        let limit = try call.query.limit()
        let state: OutboxMail.State? = try call.query.word("status")
        var query = state.map { OutboxQuery([$0], limit: limit) } ?? OutboxQuery(limit: limit)
        query.cursor = try cursor(call.query["cursor"])
        return query
    }

    /// An identifier and the second of queueing, with a hyphen between; what is none was in no page.
    private static func cursor(_ text: String?) throws(Problem) -> String? {
        guard let text else { return nil }
        let halves = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, OutboxMailID(halves[0]) != nil, Int64(halves[1]) != nil else {
            throw Problem.invalidCursor
        }
        return text
    }

    private static func retry(_ call: Call) async throws -> Response {
        guard let id = OutboxMailID(call.parameter("id")) else { throw Problem.notFound }
        return try .json(OutboxMailWords(await call.mailboxes.retryMail(id, actor: call.caller.actor)))
    }
}
