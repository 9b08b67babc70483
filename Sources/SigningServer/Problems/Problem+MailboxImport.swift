// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import SigningAPI

extension Problem {
    /// All that is wrong in a file of mailboxes: line, column, rule, and what would be right (F5).
    static func importInvalid(_ faults: [MailboxImportFault], of count: Int, _ detail: String) -> Problem {
        let rules = Set(faults.map(\.rule))
        let shown = faults.count < count ? "; the first \(faults.count) of them are named" : ""
        return Problem(
            .importInvalid,
            detail + shown,
            rule: rules.count == 1 ? rules.first : nil,
            errors: faults.map(FieldError.init)
        )
    }
}

extension FieldError {
    fileprivate init(_ fault: MailboxImportFault) {
        self.init(
            pointer: "/\(fault.line)" + (fault.column.map { "/\($0)" } ?? ""),
            detail: "\(fault)",
            line: fault.line,
            column: fault.column,
            rule: fault.rule
        )
    }
}
