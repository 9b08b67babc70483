// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry

/// What an import stored, or would store (F5, F6).
public struct MailboxImportOutcome: Sendable, Hashable {
    /// A line that registers a mailbox or changes one.
    public struct Line: Sendable, Hashable {
        /// The line.
        public let number: Int
        /// The primary address.
        public let address: MailAddress
        /// The fields that change; `nil` where the mailbox is new.
        public let fields: [MailboxField]?
    }

    /// As many as anybody reads; the others are counted.
    private static let mostLines = 10_000

    /// How many mailboxes are new.
    public private(set) var createdCount = 0
    /// How many mailboxes changed.
    public private(set) var changedCount = 0
    /// How many lines say what was stored already.
    public private(set) var unchangedCount = 0
    /// The lines with other types (F2).
    public private(set) var skipped: [SkippedLine] = []
    /// The columns that were not read (F1).
    public private(set) var ignoredColumns: [String] = []
    /// The first lines that register or change, in their order.
    public private(set) var lines: [Line] = []

    mutating func add(_ creations: [MailboxImportPlan.Creation], _ changes: [MailboxImportPlan.Change]) {
        createdCount += creations.count
        changedCount += changes.count
        guard lines.count < Self.mostLines else { return }
        let created = creations.map { Line(number: $0.line, address: $0.draft.address, fields: nil) }
        let changed = changes.map { Line(number: $0.line, address: $0.address, fields: $0.fields) }
        let next = (created + changed).sorted { $0.number < $1.number }
        lines += next.prefix(Self.mostLines - lines.count)
    }

    mutating func finish(_ plan: MailboxImportPlan) {
        unchangedCount = plan.unchangedCount
        skipped = plan.skipped
        ignoredColumns = plan.ignoredColumns
    }
}
