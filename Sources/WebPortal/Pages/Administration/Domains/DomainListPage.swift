// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// All registered mail domains, or those whose name or contact holds a text.
enum DomainListPage {
    static let routes: [PageRoute] = [.get("/administration/domains", administrator: show)]

    private static let path = "/administration/domains"
    private static let pageLength = 50
    /// The protocol has no search for domains, so all are read; more hits than these are not worth a list.
    private static let mostHits = 200

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let wanted: String?
        let rows: [DomainRow]
        let isEmpty: Bool
        let nextPath: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let wanted = request.wanted("q")
        let page = try await domains(holding: wanted, request)
        let view = View(
            message: AdministrationMessage(doneIn: request),
            wanted: wanted,
            rows: page.items.map { DomainRow($0, at: request.now, request.texts) },
            isEmpty: page.items.isEmpty,
            nextPath: page.next.map { AdministrationPath.list(path, [("cursor", $0)]) }
        )
        return .page(.administrationDomains, title: request.texts("administration.domains"), view)
    }

    private static func domains(
        holding text: String?,
        _ request: AdministratorRequest
    ) async throws -> Page<DomainRecordWords> {
        guard let text = text?.lowercased() else {
            return try await request.daemon.domains(cursor: request.query["cursor"], limit: pageLength)
        }
        let hits = try await DomainRegistrationPage.all(request).filter { domain in
            domain.domain.contains(text) || domain.contacts.contains { $0.lowercased() == text }
        }
        return Page(items: Array(hits.prefix(mostHits)))
    }
}
