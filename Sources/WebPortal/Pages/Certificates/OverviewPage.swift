// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// The person's certificates (X9), newest first.
enum OverviewPage {
    static let routes: [PageRoute] = [.get("/certificates", person: show)]

    private static let pageLength = 50

    /// What the template shows.
    struct View: Sendable {
        let current: [CertificateRow]
        let earlier: [CertificateRow]
        let hasCurrent: Bool
        let hasEarlier: Bool
        let isEmpty: Bool
        /// Where the list goes on.
        let nextPath: String?
    }

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        let list = try await request.daemon.certificates(
            CertificateFilter(isBrief: true),
            cursor: request.query["cursor"],
            limit: pageLength
        )
        let rows = list.items.map { (isOver($0.status), CertificateRow($0, request)) }
        let current = rows.filter { !$0.0 }.map(\.1)
        let earlier = rows.filter(\.0).map(\.1)
        let view = View(
            current: current,
            earlier: earlier,
            hasCurrent: !current.isEmpty,
            hasEarlier: !earlier.isEmpty,
            isEmpty: rows.isEmpty,
            nextPath: list.next.map(QueryText.escaped).map { "/certificates?cursor=\($0)" }
        )
        return .page(.overview, title: request.texts("overview.title"), view)
    }

    private static func isOver(_ status: CertificateStatus) -> Bool {
        switch status {
        case .expired, .revoked, .abandoned: true
        case .intended, .valid, .undelivered, .orphaned: false
        }
    }
}
