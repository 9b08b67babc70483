// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// The mails that wait, were given up, or went out, without their texts (C10); and having one tried again.
enum OutboxPage {
    static let routes: [PageRoute] = [
        .get("/administration/outbox", administrator: show),
        .post("/administration/outbox/{id}/retry", administrator: retry),
    ]

    private static let path = "/administration/outbox"
    private static let pageLength = 50

    /// A way to see some of the mails alone.
    struct Filter: Sendable {
        let path: String
        let label: String
        let isCurrent: Bool
    }

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let filters: [Filter]
        let rows: [OutboxRow]
        let isEmpty: Bool
        let nextPath: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await answer(request, AdministrationMessage(doneIn: request))
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ message: AdministrationMessage?
    ) async throws -> PageAnswer {
        let status = status(request)
        let page = try await request.daemon.outbox(status: status, cursor: request.query["cursor"], limit: pageLength)
        let query: [(name: String, value: String?)] = [("status", status?.rawValue)]
        let view = View(
            message: message,
            filters: filters(status, request.texts),
            rows: page.items.map { OutboxRow($0, query, request.texts) },
            isEmpty: page.items.isEmpty,
            nextPath: page.next.map { AdministrationPath.list(path, query + [("cursor", $0)]) }
        )
        return request.page(.administrationOutbox, request.texts("administration.outbox"), view, message)
    }

    private static func status(_ request: AdministratorRequest) -> OutboxStatus? {
        request.wanted("status").flatMap(OutboxStatus.init(rawValue:))
    }

    private static func filters(_ current: OutboxStatus?, _ texts: Texts) -> [Filter] {
        let open = Filter(path: path, label: texts("outbox.open"), isCurrent: current == nil)
        let others = OutboxStatus.allCases.map { status in
            Filter(
                path: AdministrationPath.list(path, [("status", status.rawValue)]),
                label: texts("outbox.\(status.rawValue)"),
                isCurrent: current == status
            )
        }
        return [open] + others
    }

    private static func retry(_ request: AdministratorRequest) async throws -> PageAnswer {
        do {
            _ = try await request.daemon.retryMail(request.parameter("id"))
        } catch {
            guard let problem = error.problem, problem.status != 404 else { throw error }
            return try await answer(request, AdministrationMessage(problem, request.texts))
        }
        let query: [(name: String, value: String?)] = [("status", status(request)?.rawValue), ("done", "mail")]
        return .redirect(AdministrationPath.list(path, query))
    }
}
