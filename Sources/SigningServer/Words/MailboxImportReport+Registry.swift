// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

extension MailboxImportReport {
    private static let mostSkippedLines = 1000

    init(_ outcome: MailboxImportOutcome, dryRun: Bool) {
        self.init(
            dryRun: dryRun,
            created: outcome.createdCount,
            changed: outcome.changedCount,
            unchanged: outcome.unchangedCount,
            skipped: outcome.skipped.count,
            ignoredColumns: outcome.ignoredColumns,
            skippedLines: outcome.skipped.prefix(Self.mostSkippedLines).map(SkippedLineWords.init),
            changes: outcome.lines.map(ImportedMailboxWords.init)
        )
    }
}

extension ImportedMailboxWords {
    fileprivate init(_ line: MailboxImportOutcome.Line) {
        self.init(
            line: line.number,
            address: line.address.description,
            action: line.fields == nil ? .created : .changed,
            fields: (line.fields ?? []).map { SigningAPI.MailboxField($0) }
        )
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
