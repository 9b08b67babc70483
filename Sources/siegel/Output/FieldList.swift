// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Labels and values of one thing, a line each.
struct FieldList {
    private var fields: [(label: String, value: String)] = []

    /// Adds a field; one without a value is left out.
    mutating func add(_ label: String, _ value: (some CustomStringConvertible)?) {
        guard let value else { return }
        fields.append((label, TerminalText.escaped("\(value)")))
    }

    /// Adds a field of several values; one without a value is left out.
    mutating func add(_ label: String, _ values: [String]?) {
        guard let values, !values.isEmpty else { return }
        add(label, values.joined(separator: ", "))
    }

    var lines: [String] {
        let width = fields.map(\.label.unicodeScalars.count).max() ?? 0
        return fields.map { "\($0.label.padded(to: width))  \($0.value)" }
    }

    func print() {
        Console.printText(lines.joined(separator: "\n"))
    }
}
