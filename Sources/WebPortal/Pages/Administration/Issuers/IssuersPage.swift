// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningClient

/// The CAs of the settings, and their revocation lists.
enum IssuersPage {
    static let routes: [PageRoute] = [.get("/administration/issuers", administrator: show)]

    /// What the template shows.
    struct View: Sendable {
        let issuers: [IssuerRow]
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let issuers = try await request.daemon.issuers()
        let view = View(issuers: issuers.map { IssuerRow($0, at: request.now, request.texts) })
        return .page(.administrationIssuers, title: request.texts("administration.issuers"), view)
    }
}
