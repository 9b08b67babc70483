// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the first page of administrators shows.
struct DaemonOverviewView: Sendable {
    /// A large link with a figure.
    struct Figure: Sendable {
        let path: String
        let label: String
        let count: String
        /// That there is something to do.
        let badge: StatusBadge?
    }

    /// What needs attention.
    struct Problem: Sendable {
        let code: String
        let detail: String
    }

    /// Up to how many things are counted.
    static let countLimit = 200

    let status: StatusBadge
    let store: String
    let problems: [Problem]
    let issuers: [IssuerRow]
    let figures: [Figure]
    let tiles: [HomePage.Tile]

    init(
        _ health: HealthWords,
        waiting: Page<OutboxMailWords>,
        dead: Page<OutboxMailWords>,
        _ request: AdministratorRequest
    ) {
        let texts = request.texts
        let isWell = health.status == .ok
        status = StatusBadge(kind: isWell ? "good" : "bad", label: texts(isWell ? "daemon.ok" : "daemon.degraded"))
        let commits = health.store.synchronous.map { texts("daemon.commits", ["word": $0]) } ?? ""
        let writable = texts(health.store.writable ? "daemon.writable" : "daemon.readOnly")
        store = [health.store.engine, writable, commits].filter { !$0.isEmpty }.joined(separator: ", ")
        problems = health.problems.map { Problem(code: $0.code, detail: $0.detail) }
        issuers = health.issuers.map { IssuerRow($0, at: request.now, texts) }
        figures = [
            Self.figure(waiting, .waiting, isBad: false, texts), Self.figure(dead, .dead, isBad: true, texts),
        ]
        tiles = Self.tiles(texts)
    }

    private static func figure(_ page: Page<OutboxMailWords>, _ status: OutboxStatus, isBad: Bool, _ texts: Texts)
        -> Figure
    {
        let count = page.next == nil ? "\(page.items.count)" : texts("daemon.more", ["count": "\(page.items.count)"])
        let needsCare = isBad && !page.items.isEmpty
        return Figure(
            path: "/administration/outbox?status=\(status.rawValue)",
            label: texts("daemon.\(status.rawValue)"),
            count: count,
            badge: needsCare ? StatusBadge(kind: "bad", label: texts("daemon.degraded")) : nil
        )
    }

    private static func tiles(_ texts: Texts) -> [HomePage.Tile] {
        let things: [(String, PageTemplate)] = [
            ("domains", .markDomain), ("people", .markPeople), ("certificates", .markCertificates),
            ("issuers", .markIssuers), ("outbox", .markHelp), ("audit", .markAudit),
        ]
        return things.map { word, mark in
            HomePage.Tile(
                path: "/administration/\(word)",
                heading: texts("administration.\(word)"),
                text: texts("administration.\(word)Text"),
                mark: mark.rawValue
            )
        }
    }
}
