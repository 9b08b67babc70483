// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The labels of a series, by name.
struct SeriesLabels: Sendable, Hashable, Comparable {
    private let text: String

    /// Takes dimensions in any order; a name that comes twice counts once.
    init(_ dimensions: [(String, String)]) {
        let unique = Dictionary(dimensions.map { (MetricName.ofLabel($0.0), $0.1) }) { first, _ in first }
        text = unique.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(
            separator: ","
        )
    }

    /// In braces, with one more label at the end where one is given; empty without any.
    func inBraces(and last: String? = nil) -> String {
        let all = [text, last ?? ""].filter { !$0.isEmpty }.joined(separator: ",")
        return all.isEmpty ? "" : "{\(all)}"
    }

    static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }

    /// The three characters that the format escapes in a value.
    private static func escaped(_ value: String) -> String {
        value.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(scalar)
            }
        }.joined()
    }
}

/// Names as the format demands them.
enum MetricName {
    /// The name of a figure: letters, digits, `_` and `:`, no digit first; of seconds, where it is a histogram.
    static func of(_ label: String, _ kind: FigureKind) -> String {
        let name = cleaned(label, colons: true)
        return kind == .histogram && !name.hasSuffix("_seconds") ? name + "_seconds" : name
    }

    /// The name of a label: letters, digits and `_`, no digit first.
    static func ofLabel(_ name: String) -> String {
        cleaned(name, colons: false)
    }

    private static func cleaned(_ text: String, colons: Bool) -> String {
        let cleaned = text.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": String(scalar)
            case ":" where colons: ":"
            default: "_"
            }
        }.joined()
        guard let first = cleaned.utf8.first, !(0x30...0x39).contains(first) else { return "_" + cleaned }
        return cleaned
    }
}
