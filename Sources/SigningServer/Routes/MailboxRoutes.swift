// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Hummingbird
import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

/// Mailboxes of managed domains, as their contacts keep them.
enum MailboxRoutes {
    private static let filters: Set<String> = ["type", "status", "q", "sort"]

    static let table = [
        Route(
            .get,
            "/v1/domains/{domain}/mailboxes",
            .of(.portal, .admin),
            query: Route.page.union(filters),
            list
        ),
        Route(.post, "/v1/domains/{domain}/mailboxes", .of(.portal, .admin), body: .required(.json), register),
        Route(.get, "/v1/mailboxes/{id}", .of(.portal, .admin), show),
        Route(.patch, "/v1/mailboxes/{id}", .of(.portal, .admin), body: .required(.json), edit),
        Route(.delete, "/v1/mailboxes/{id}", .of(.portal, .admin), remove),
    ]

    private static func list(_ call: Call) async throws -> Response {
        let domain = try await call.administeredDomain()
        let page = try await call.mailboxes.overviews(query(of: domain, call), for: call.contact)
        return try .json(Page(items: page.overviews.map { MailboxWords($0) }, next: page.next))
    }

    private static func query(of domain: MailDomain, _ call: Call) throws(Problem) -> MailboxQuery {
        var query = MailboxQuery(of: domain, at: call.parts.clock(), limit: try call.query.limit())
        query.type = try call.query.word("type")
        query.status = try call.query.word("status")
        query.text = call.query["q"]
        query.cursor = try cursor(call.query["cursor"])
        let order: MailboxOrder? = try call.query.word("sort")
        if let order { (query.sort, query.isDescending) = (order.sort, order.isDescending) }
        return query
    }

    /// An identifier and what the list is sorted by, as hexadecimal digits; what is none was in no page.
    private static func cursor(_ text: String?) throws(Problem) -> String? {
        guard let text else { return nil }
        guard MailboxID(String(text.prefix(32))) != nil, [UInt8](hexadecimal: text) != nil else {
            throw Problem.invalidCursor
        }
        return text
    }

    private static func register(_ call: Call) async throws -> Response {
        let domain = try await call.administeredDomain()
        let body = try await call.json()
        let words: MailboxDraftWords = try call.decoder.decode(from: body)
        let registered = try await call.mailboxes.register(
            words.draft(),
            in: domain,
            by: call.contact,
            actor: call.caller.actor,
            under: call.idempotencyKey(for: body)
        )
        let id = registered.mailbox.id
        return try .json(await overview(of: id, call), status: .created, location: "/v1/mailboxes/\(id)")
    }

    private static func show(_ call: Call) async throws -> Response {
        try .json(await overview(of: call.administeredMailbox(), call))
    }

    private static func edit(_ call: Call) async throws -> Response {
        let id = try await call.administeredMailbox()
        let words: MailboxEditWords = try await call.words()
        _ = try await call.mailboxes.change(
            id,
            words.edit(),
            isActive: words.active,
            endLinks: words.endsLinks(),
            by: call.contact,
            actor: call.caller.actor
        )
        return try .json(await overview(of: id, call))
    }

    private static func remove(_ call: Call) async throws -> Response {
        try await call.mailboxes.delete(call.administeredMailbox(), by: call.contact, actor: call.caller.actor)
        return .noContent
    }

    private static func overview(of id: MailboxID, _ call: Call) async throws -> MailboxWords {
        MailboxWords(try await call.mailboxes.overview(of: id, for: call.contact))
    }
}
