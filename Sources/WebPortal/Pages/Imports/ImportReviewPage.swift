// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// A table that waits: what it would change, the word to carry it out, and what it changed.
enum ImportReviewPage {
    static let routes: [PageRoute] = [
        .get("/domains/{domain}/import/{id}", person: show), .post("/domains/{domain}/import/{id}", person: carryOut),
    ]

    private static func show(_ request: PersonRequest) throws -> PageAnswer {
        let table = try table(request)
        let view = ImportReportView(table, request)
        let title =
            switch table.stage {
            case .waiting: "import.previewTitle"
            case .running: "import.runningTitle"
            case .stored: "import.storedTitle"
            }
        return .page(.mailboxImportReport, title: request.texts(title), view)
    }

    private static func table(_ request: PersonRequest) throws(PageFailure) -> PendingImport {
        let table = request.desk.imports.look(
            request.parameter("id"),
            in: request.parameter("domain"),
            by: request.owner,
            at: request.now
        )
        guard let table else { throw .importOver }
        return table
    }

    /// Imports the table, once; a form that comes twice leads to what the first one does.
    private static func carryOut(_ request: PersonRequest) async throws -> PageAnswer {
        let id = request.parameter("id")
        let domain = request.parameter("domain")
        let imports = request.desk.imports
        let facts = try table(request).facts
        let path = DomainPaths(domain: domain).tablePath(id)
        guard let taken = imports.take(id, in: domain, by: request.owner, at: request.now) else {
            return .redirect(path)
        }
        do {
            let report = try await request.daemon.importMailboxes(taken.table, into: domain, encoding: taken.encoding)
            imports.finish(id, report.shortened, of: request.owner, at: request.now)
            return .redirect(path)
        } catch {
            guard let problem = error.problem, problem.status < 500 else {
                imports.putBack(id, taken.table, of: request.owner, at: request.now)
                throw error
            }
            imports.discard(id)
            return try await ImportPage.refused(error, facts.filename, facts.encoding, request)
        }
    }
}
