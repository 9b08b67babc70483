// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

extension CommandFailure {
    /// What the daemon, or its absence, means for the user.
    init(_ error: SigningClientError) {
        switch error {
        case .problem(let words): self.init(.refused, Self.line(words), more: Self.cells(words))
        case .invalidHeader: self.init(.usage, "\(error)")
        case .noSocket, .connectionRefused, .permissionDenied, .pathTooLong, .overloaded, .timedOut, .connectionLost:
            self.init(.unreachable, "\(error)")
        case .answerTooLarge, .unreadableAnswer, .unwritableRequest, .cannotStore, .cancelled:
            self.init(.refused, "\(error)")
        }
    }

    private static func line(_ words: ProblemWords) -> String {
        let code = words.code?.rawValue ?? "status \(words.status)"
        var parts = ["\(code): \(words.detail.isEmpty ? words.title : words.detail)"]
        if let rule = words.rule { parts.append("rule \(rule)") }
        if let serial = words.serial { parts.append("certificate \(serial)") }
        let errors = words.errors?.filter { $0.line == nil }
        parts += errors?.map { $0.detail == words.detail ? $0.pointer : $0.description } ?? []
        if let instance = words.instance { parts.append("in the log: \(instance)") }
        return parts.joined(separator: "; ")
    }

    /// What is wrong with the cells of a file, a line each (F5).
    private static func cells(_ words: ProblemWords) -> [String] {
        words.errors?.compactMap(\.cell) ?? []
    }
}

extension FieldError {
    /// What is wrong with a cell of a file: `line 3, column "Comment": … (M1)`.
    fileprivate var cell: String? {
        line.map { line in
            let place = "line \(line)" + (column.map { ", column \"\($0)\"" } ?? "")
            return "\(place): \(detail)" + (rule.map { " (\($0))" } ?? "")
        }
    }
}
