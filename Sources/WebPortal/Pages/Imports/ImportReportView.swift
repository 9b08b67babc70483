// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a table shows: what it would change, or did.
struct ImportReportView: Sendable {
    /// How many lines do something.
    struct Count: Sendable {
        let label: String
        let count: Int
    }

    /// What happens to a mailbox.
    struct Change: Sendable {
        let line: Int
        let address: String
        let status: String
        let label: String
        /// Those that change; none of a new mailbox.
        let fields: String?
    }

    /// A line that was left out (F2).
    struct SkippedLine: Sendable {
        let line: String
        let type: String
    }

    let domainPath: String
    let domainLabel: String
    let importPath: String
    let path: String
    let message: MessageView?
    let lead: String?
    let counts: [Count]
    let actionHeading: String
    let hasChanges: Bool
    let changes: [Change]
    let moreChanges: String?
    let hasFieldChanges: Bool
    let ignored: String?
    let hasSkipped: Bool
    let skipped: [SkippedLine]
    let moreSkipped: String?
    let canImport: Bool
    /// Whether there is nothing to do but to go on elsewhere.
    let changesNothing: Bool
    let waits: String
    let isRunning: Bool
    let isStored: Bool

    init(_ table: PendingImport, _ request: PersonRequest) {
        let texts = request.texts
        let report = table.report
        let paths = DomainPaths(domain: table.facts.domain)
        domainPath = paths.domainPath
        domainLabel = texts("import.domain", ["domain": table.facts.domain])
        importPath = paths.importPath
        path = request.page.path
        message = Self.message(table, texts)
        lead = table.stage == .waiting ? texts("import.previewLead", table.facts.values) : nil
        counts = Self.counts(report, texts)
        actionHeading = texts(table.stage == .stored ? "import.actionDone" : "import.action")
        hasChanges = !report.changes.isEmpty
        changes = report.changes.map { Self.change($0, texts) }
        moreChanges = report.changes.isEmpty ? nil : MoreText.text(report.created + report.changed, texts)
        hasFieldChanges = report.changed > 0 && table.stage == .waiting
        let columns = report.ignoredColumns.joined(separator: ", ")
        ignored = columns.isEmpty ? nil : texts("import.ignored", ["columns": columns])
        hasSkipped = !report.skippedLines.isEmpty
        skipped = report.skippedLines.map { line in
            SkippedLine(line: texts("import.place", ["line": "\(line.line)"]), type: line.type)
        }
        moreSkipped = report.skippedLines.isEmpty ? nil : MoreText.text(report.skipped, texts)
        changesNothing = table.stage == .waiting && report.changesNothing
        canImport = table.stage == .waiting && !changesNothing
        let minutes = max(1, ((table.endsAt - request.now).components.seconds + 59) / 60)
        waits = texts("import.waits", ["minutes": "\(minutes)"])
        isRunning = table.stage == .running
        isStored = table.stage == .stored
    }

    private static func message(_ table: PendingImport, _ texts: Texts) -> MessageView? {
        switch table.stage {
        case .running: MessageView("care", texts("import.running"))
        case .stored: MessageView("good", texts("import.stored", table.facts.values))
        case .waiting: table.report.changesNothing ? MessageView("good", texts("import.nothing")) : nil
        }
    }

    private static func counts(_ report: MailboxImportReport, _ texts: Texts) -> [Count] {
        [
            Count(label: texts("import.created"), count: report.created),
            Count(label: texts("import.changed"), count: report.changed),
            Count(label: texts("import.unchanged"), count: report.unchanged),
            Count(label: texts("import.skipped"), count: report.skipped),
        ]
    }

    private static func change(_ change: ImportedMailboxWords, _ texts: Texts) -> Change {
        Change(
            line: change.line,
            address: change.address,
            status: change.action == .created ? "good" : "care",
            label: texts(change.action == .created ? "import.created" : "import.changed"),
            fields: change.fields.isEmpty
                ? nil : change.fields.map { texts("import.field-\($0.rawValue)") }.joined(separator: ", ")
        )
    }
}

extension PendingImport.Facts {
    /// What stands for `{file}` and `{domain}`.
    fileprivate var values: [String: String] {
        ["file": filename, "domain": domain]
    }
}
