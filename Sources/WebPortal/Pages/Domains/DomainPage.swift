// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// The mailboxes of a domain, as its contacts see them (D1).
enum DomainPage {
    static let routes: [PageRoute] = [.get("/domains/{domain}", person: show)]

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        try await answer(request, DomainQuery(request.query), DomainMessage.view(request.query, request.texts))
    }

    /// The page as it is now, with a message above.
    static func answer(
        _ request: PersonRequest,
        _ query: DomainQuery,
        _ message: MessageView?
    ) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let page: Page<MailboxWords>
        do { page = try await mailboxes(of: domain, query, request) } catch {
            guard error.problem?.code == .invalidCursor else { throw error }
            return .redirect(query.first.path(of: domain))
        }
        var view = DomainView(domain, query, page, key: request.newFormKey(), request.texts)
        view.message = message
        view.mark(left: request.query.all("left"))
        if page.items.isEmpty, !query.isNarrowed, query.cursor == nil {
            view.isOfDirectory = try await isOfDirectory(domain, request)
        }
        let status: HTTPResponse.Status = message?.kind == "bad" ? .unprocessableContent : .ok
        return .page(.domain, title: domain, view, status: status)
    }

    /// What is no domain at all is not there either.
    static func mailboxes(
        of domain: String,
        _ query: DomainQuery,
        _ request: PersonRequest
    ) async throws -> Page<MailboxWords> {
        do {
            return try await request.daemon.mailboxes(of: domain, query.filter, cursor: query.cursor, limit: query.rows)
        } catch {
            throw error.problem?.code == .invalidDomain ? PageFailure.notFound : error
        }
    }

    private static func isOfDirectory(_ domain: String, _ request: PersonRequest) async throws -> Bool {
        let daemon = request.daemon
        let all = try await daemon.all { cursor throws(SigningClientError) in
            try await daemon.domains(cursor: cursor, limit: 1000)
        }
        return all.contains { $0.domain == domain && $0.kind == .directory }
    }
}
