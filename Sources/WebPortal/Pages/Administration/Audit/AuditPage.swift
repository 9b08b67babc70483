// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// The audit log: the newest entries, or those from a number on; and the check of its chain.
enum AuditPage {
    static let routes: [PageRoute] = [
        .get("/administration/audit", administrator: show),
        .post("/administration/audit/verify", administrator: verify),
    ]

    private static let path = "/administration/audit"
    private static let pageLength: Int64 = 50
    /// Entries of other chains come along, in the order of their writers.
    private static let readLength = 1000

    /// What the template shows.
    struct View: Sendable {
        let after: String?
        let head: String
        let rows: [AuditRow]
        let isEmpty: Bool
        let isNewestFirst: Bool
        let olderPath: String?
        let nextPath: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let head = try await request.daemon.auditHead()
        let after = request.wanted("after").flatMap { Int64($0) }.map { max(0, $0) }
        let view = if let after { try await oldest(after, head, request) } else { try await newest(head, request) }
        return .page(.administrationAudit, title: request.texts("administration.audit"), view)
    }

    /// From the newest entry of the daemon's own chain backwards; the protocol reads forwards only, so the number of the
    /// head says where to begin.
    private static func newest(_ head: AuditHeadWords, _ request: AdministratorRequest) async throws -> View {
        let wanted = request.wanted("before").flatMap { Int64($0) } ?? .max
        let before = min(max(wanted, 1), head.number + 1)
        let floor = max(0, before - 1 - pageLength)
        let page = try await request.daemon.auditEntries(after: floor, limit: readLength)
        let entries = page.items.filter { $0.writer == head.writer && $0.number < before }
        return view(
            entries.reversed(),
            head,
            request,
            isNewestFirst: true,
            olderPath: floor > 0 ? AdministrationPath.list(path, [("before", "\(floor + 1)")]) : nil
        )
    }

    /// From a number on, all chains.
    private static func oldest(
        _ after: Int64,
        _ head: AuditHeadWords,
        _ request: AdministratorRequest
    ) async throws -> View {
        let cursor = request.query["cursor"]
        let page = try await request.daemon.auditEntries(after: after, cursor: cursor, limit: Int(pageLength))
        let query: [(name: String, value: String?)] = [("after", "\(after)"), ("cursor", page.next)]
        let nextPath = page.next.map { _ in AdministrationPath.list(path, query) }
        return view(page.items, head, request, isNewestFirst: false, nextPath: nextPath)
    }

    private static func view(
        _ entries: [AuditEntryWords],
        _ head: AuditHeadWords,
        _ request: AdministratorRequest,
        isNewestFirst: Bool,
        olderPath: String? = nil,
        nextPath: String? = nil
    ) -> View {
        View(
            after: request.wanted("after"),
            head: request.texts("audit.head", ["number": "\(head.number)", "writer": head.writer]),
            rows: entries.map { AuditRow($0, request.texts) },
            isEmpty: entries.isEmpty,
            isNewestFirst: isNewestFirst,
            olderPath: olderPath,
            nextPath: nextPath
        )
    }

    /// Shows the result at once instead of leading on: it is kept nowhere, and a check that is repeated changes nothing
    /// but its own entry in the log.
    private static func verify(_ request: AdministratorRequest) async throws -> PageAnswer {
        let verdict = try await request.daemon.verifyAudit()
        let head = try await request.daemon.auditHead()
        let view = AuditCheckView(verdict, head, request.texts)
        return .page(.administrationAuditCheck, title: request.texts("audit.checkTitle"), view)
    }
}
