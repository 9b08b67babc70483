// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// How the daemon is, at a glance, and the ways to everything else.
enum DaemonOverviewPage {
    static let routes: [PageRoute] = [.get("/", administrator: show)]

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let health = try await request.daemon.health()
        let waiting = try await request.daemon.outbox(status: .waiting, limit: DaemonOverviewView.countLimit)
        let dead = try await request.daemon.outbox(status: .dead, limit: DaemonOverviewView.countLimit)
        let view = DaemonOverviewView(health, waiting: waiting, dead: dead, request)
        return .page(.administrationOverview, title: request.texts("administration.title"), view)
    }
}
