// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/domains/{domain}/mailboxes/import`: what was stored, or would be (F5, F6).
public struct MailboxImportReport: Codable, Sendable, Hashable {
    /// Whether nothing was stored.
    public let dryRun: Bool
    /// How many mailboxes are new.
    public let created: Int
    /// How many mailboxes changed.
    public let changed: Int
    /// How many lines say what was stored already.
    public let unchanged: Int
    /// How many lines have another type than personal or functional (F2).
    public let skipped: Int
    /// The columns that were not read, as the header names them (F1).
    public let ignoredColumns: [String]
    /// The lines that were skipped; at most a thousand of them.
    public let skippedLines: [SkippedLineWords]
    /// The new and the changed mailboxes in the order of their lines; at most 10 000 of them.
    public let changes: [ImportedMailboxWords]

    /// Makes one report.
    public init(
        dryRun: Bool,
        created: Int,
        changed: Int,
        unchanged: Int,
        skipped: Int,
        ignoredColumns: [String],
        skippedLines: [SkippedLineWords],
        changes: [ImportedMailboxWords]
    ) {
        self.dryRun = dryRun
        self.created = created
        self.changed = changed
        self.unchanged = unchanged
        self.skipped = skipped
        self.ignoredColumns = ignoredColumns
        self.skippedLines = skippedLines
        self.changes = changes
    }
}
