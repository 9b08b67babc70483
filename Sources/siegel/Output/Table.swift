// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Rows under headings, each column as wide as its widest cell.
struct Table {
    private let headings: [String]
    private var rows: [[String]] = []

    init(_ headings: String...) {
        self.headings = headings
    }

    /// Adds a row; an absent value becomes a hyphen, and what a terminal would obey is escaped.
    mutating func add(_ cells: String?...) {
        rows.append(cells.map { cell in cell.map(TerminalText.escaped) ?? "-" })
    }

    /// The lines, without blanks at their ends; one line where there is no row.
    var lines: [String] {
        guard !rows.isEmpty else { return ["none"] }
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return all.map { row in Self.line(row, widths) }
    }

    private static func line(_ row: [String], _ widths: [Int]) -> String {
        let padded = row.dropLast().enumerated().map { $1.padded(to: widths[$0]) }
        return (padded + row.suffix(1)).joined(separator: "  ")
    }

    func print() {
        Console.printText(lines.joined(separator: "\n"))
    }
}
