// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// Uploading a table of mailboxes (F1 to F6): the form, and what is wrong with a file.
enum ImportPage {
    static let routes: [PageRoute] = [
        .get("/domains/{domain}/import", person: show),
        .upload("/domains/{domain}/import", bodyLimit: bodyLimit, person: upload),
    ]

    /// The daemon takes tables of 8 MiB; the rest is for the form around one.
    static let bodyLimit = 8 << 20 | 16 << 10

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        try await form(request)
    }

    /// Asks the daemon what would change; what it says waits with the file for the person's word.
    private static func upload(_ request: PersonRequest) async throws -> PageAnswer {
        let encoding = request.form["encoding"].flatMap(ImportEncoding.init(rawValue:)) ?? .utf8
        guard let file = request.form.file("file"), !file.isMissing else {
            return try await form(request, ImportComplaint(filename: "", encoding: encoding, problem: nil))
        }
        let domain = request.parameter("domain")
        do {
            let report = try await request.daemon.importMailboxes(
                file.octets,
                into: domain,
                encoding: encoding,
                dryRun: true
            )
            let facts = PendingImport.Facts(domain: domain, filename: file.name, encoding: encoding)
            let id = try request.desk.imports.keep(
                report.changesNothing ? [] : file.octets,
                facts,
                report.shortened,
                for: request.owner,
                at: request.now
            )
            return .redirect(DomainPaths(domain: domain).tablePath(id))
        } catch {
            return try await refused(error, file.name, encoding, request)
        }
    }

    /// The form again with what the daemon says of a file.
    static func refused(
        _ error: any Error,
        _ filename: String,
        _ encoding: ImportEncoding,
        _ request: PersonRequest
    ) async throws -> PageAnswer {
        guard let problem = error.problem, problem.status < 500, problem.status != 404 else { throw error }
        return try await form(
            request,
            ImportComplaint(filename: filename, encoding: encoding, problem: problem)
        )
    }

    private static func form(
        _ request: PersonRequest,
        _ complaint: ImportComplaint? = nil
    ) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let domains = try await request.daemon.all { cursor async throws(SigningClientError) in
            try await request.daemon.domains(cursor: cursor, limit: 1000)
        }
        guard let record = domains.first(where: { $0.domain == domain }) else { throw PageFailure.notFound }
        let paths = DomainPaths(domain: domain)
        let view = ImportView(paths, isManaged: record.kind == .managed, complaint, request.texts)
        let status = complaint == nil ? 200 : 422
        return .page(.mailboxImport, title: request.texts("import.title"), view, status: .init(code: status))
    }
}

extension MailboxImportReport {
    /// Whether everything is stored already.
    var changesNothing: Bool {
        created + changed == 0
    }

    /// As much of it as a page shows.
    var shortened: Self {
        Self(
            dryRun: dryRun,
            created: created,
            changed: changed,
            unchanged: unchanged,
            skipped: skipped,
            ignoredColumns: Array(ignoredColumns.prefix(ImportView.longestList)),
            skippedLines: Array(skippedLines.prefix(ImportView.longestList)),
            changes: Array(changes.prefix(ImportView.longestList))
        )
    }
}
