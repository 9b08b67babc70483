// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Which cell of a line holds which column (F1).
struct ImportHeader: Sendable {
    /// The names of the columns that are not read, as they are written.
    let ignoredColumns: [String]
    /// How many cells a line has.
    let count: Int
    private let positions: [MailboxColumn: Int]
    private let columns: [MailboxColumn?]

    /// Finds the columns.
    ///
    /// - Parameters:
    ///   - row: The first row.
    ///   - faults: Gets the missing columns and those that stand twice.
    init(_ row: CSVRow, recording faults: inout FaultList) {
        var positions: [MailboxColumn: Int] = [:]
        columns = row.cells.map { MailboxColumn(named: $0) }
        for (position, column) in columns.enumerated() {
            guard let column else { continue }
            if positions[column] != nil { faults.record(.columnTwice, column, onLine: row.line) }
            positions[column] = positions[column] ?? position
        }
        for column in MailboxColumn.allCases where positions[column] == nil {
            faults.record(.columnMissing, column, onLine: row.line)
        }
        self.positions = positions
        count = row.cells.count
        ignoredColumns = zip(row.cells, columns).enumerated().compactMap { position, cell in
            guard cell.1 == nil else { return nil }
            return cell.0.trimmed.isEmpty ? Self.name(ofCell: position + 1) : cell.0.trimmed
        }
    }

    /// What a column holds in a line that has as many cells as the header, a removed escape apart (F4).
    func text(of column: MailboxColumn, in row: CSVRow) -> String {
        guard let position = positions[column], position < row.cells.count else { return "" }
        let cell = row.cells[position]
        return column.isEscaped ? FormulaEscape.removed(from: cell) : cell
    }

    /// What a cell is called in a report, from 1.
    func name(ofCell number: Int) -> String {
        guard number <= columns.count, let column = columns[number - 1] else { return Self.name(ofCell: number) }
        return column.rawValue
    }

    static func name(ofCell number: Int) -> String {
        "column \(number)"
    }
}
