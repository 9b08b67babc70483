// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import SigningAPI

extension MailboxImportReport {
    private static let mostSkippedLines = 1000
    private static let mostChanges = 10_000

    init(_ plan: MailboxImportPlan, dryRun: Bool) {
        // The first ones of each are enough for the first ones of both.
        let created = plan.creations.prefix(Self.mostChanges).map(ImportedMailboxWords.init)
        let changed = plan.changes.prefix(Self.mostChanges).map(ImportedMailboxWords.init)
        self.init(
            dryRun: dryRun,
            created: plan.creations.count,
            changed: plan.changes.count,
            unchanged: plan.unchangedCount,
            skipped: plan.skipped.count,
            ignoredColumns: plan.ignoredColumns,
            skippedLines: plan.skipped.prefix(Self.mostSkippedLines).map(SkippedLineWords.init),
            changes: Array((created + changed).sorted { $0.line < $1.line }.prefix(Self.mostChanges))
        )
    }
}

extension ImportedMailboxWords {
    fileprivate init(_ creation: MailboxImportPlan.Creation) {
        self.init(line: creation.line, address: creation.draft.address.description, action: .created, fields: [])
    }

    fileprivate init(_ change: MailboxImportPlan.Change) {
        let fields = change.fields.map { SigningAPI.MailboxField($0) }
        self.init(line: change.line, address: change.address.description, action: .changed, fields: fields)
    }
}

extension SkippedLineWords {
    fileprivate init(_ line: SkippedLine) {
        self.init(line: line.line, type: line.type)
    }
}

extension SigningAPI.MailboxField {
    fileprivate init(_ field: MailboxRegistry.MailboxField) {
        self =
            switch field {
            case .address: .address
            case .type: .type
            case .displayName: .displayName
            case .aliases: .aliases
            case .applicantAddress: .applicantAddress
            case .comment: .comment
            }
    }
}
