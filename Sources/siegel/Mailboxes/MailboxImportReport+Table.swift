// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

extension MailboxImportReport {
    /// The report for people: counts, then the lines of a dry run, or those that were skipped.
    func print() {
        fields.print()
        let rows = (dryRun ? changes.map(Row.init) : []) + skippedLines.map(Row.init)
        guard !rows.isEmpty else { return }
        var table = Table("LINE", "WHAT", "ADDRESS", "FIELDS")
        for row in rows.sorted(by: { $0.line < $1.line }) {
            table.add(String(row.line), row.what, row.address, row.fields)
        }
        table.print()
    }

    private var fields: FieldList {
        var list = FieldList()
        list.add(dryRun ? "would be created" : "created", created)
        list.add(dryRun ? "would be changed" : "changed", changed)
        list.add("unchanged", unchanged)
        list.add("skipped", skipped)
        list.add("ignored columns", ignoredColumns)
        if dryRun, changes.count < created + changed { list.add("shown", "the first \(changes.count) of them") }
        return list
    }
}

/// A line of the file and what becomes of it.
private struct Row {
    let line: Int
    let what: String
    let address: String?
    let fields: String?

    init(_ words: ImportedMailboxWords) {
        line = words.line
        what = words.action == .created ? "create" : "change"
        address = words.address
        fields = words.fields.map(\.words).joined(separator: ", ").nonEmpty
    }

    init(_ words: SkippedLineWords) {
        line = words.line
        what = "skip"
        address = nil
        fields = "type \"\(words.type)\""
    }
}

extension MailboxField {
    /// The field for people.
    fileprivate var words: String {
        switch self {
        case .address, .type, .aliases, .comment: rawValue
        case .displayName: "name"
        case .applicantAddress: "applicant"
        }
    }
}
