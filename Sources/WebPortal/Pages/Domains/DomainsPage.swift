// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// The domains that the person is contact of.
enum DomainsPage {
    static let routes: [PageRoute] = [.get("/domains", person: show)]

    private static let pageLength = 100

    /// What the template shows.
    struct View: Sendable {
        let domains: [Row]
        let hasDomains: Bool
        /// Where the list goes on.
        let nextPath: String?
    }

    /// A domain on the list.
    struct Row: Sendable {
        let path: String
        let domain: String
        let kind: String
        let contacts: String

        init(_ domain: DomainRecordWords, _ texts: Texts) {
            path = MailboxPath.domain(domain.domain)
            self.domain = domain.domain
            kind = texts(domain.kind == .managed ? "domains.managed" : "domains.directory")
            contacts = domain.contacts.joined(separator: ", ")
        }
    }

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        let cursor = request.query["cursor"]
        let list: Page<DomainRecordWords>
        do { list = try await request.daemon.domains(cursor: cursor, limit: pageLength) } catch {
            guard error.problem?.code == .invalidCursor else { throw error }
            return .redirect("/domains")
        }
        if cursor == nil { request.desk.sessions.note(isContact: !list.items.isEmpty, of: request.sessionID) }
        let view = View(
            domains: list.items.map { Row($0, request.texts) },
            hasDomains: !list.items.isEmpty,
            nextPath: list.next.map(QueryText.escaped).map { "/domains?cursor=\($0)" }
        )
        return .page(.domains, title: request.texts("domains.title"), view)
    }
}
