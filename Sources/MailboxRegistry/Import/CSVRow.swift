// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A record of a CSV text; quoted cells let it run over several lines.
struct CSVRow: Sendable, Hashable {
    /// What is wrong with one of its cells.
    struct Fault: Sendable, Hashable {
        /// The line on which the cell begins, from 1.
        let line: Int
        /// The number of the cell, from 1.
        let cell: Int
        /// What is wrong.
        let reason: CSVFault
    }

    /// The line on which it begins, from 1.
    let line: Int
    /// The texts of its cells; a cell with a fault is empty.
    private(set) var cells: [String] = []
    /// What is wrong with its cells.
    private(set) var faults: [Fault] = []

    init(line: Int) {
        self.line = line
    }

    /// Whether nothing stands in it, as at the end of what spreadsheet programs write.
    var isBlank: Bool {
        faults.isEmpty && cells.allSatisfy(\.isEmpty)
    }

    mutating func append(_ text: String) {
        cells.append(text)
    }

    mutating func append(_ reason: CSVFault, onLine line: Int) {
        cells.append("")
        faults.append(Fault(line: line, cell: cells.count, reason: reason))
    }
}
