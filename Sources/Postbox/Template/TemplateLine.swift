// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// A line of a template, taken apart at its placeholders.
struct TemplateLine: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case literal(String)
        case placeholder(Placeholder)
    }

    /// What is wrong with a line, and what would be right.
    struct Fault: Error {
        let wrong: String
        let right: String
    }

    let parts: [Part]

    /// Takes a line apart; the only use of braces is to name placeholders.
    init(_ text: Substring, of kind: MailKind) throws(Fault) {
        var parts: [Part] = []
        var rest = text.unicodeScalars[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if brace != rest.startIndex { parts.append(.literal(String(rest[..<brace]))) }
            let behind = rest[rest.index(after: brace)...]
            let end = behind.firstIndex { $0 == "{" || $0 == "}" }
            guard rest[brace] == "{", let end, behind[end] == "}" else {
                throw Fault(wrong: "a brace stands alone", right: "braces only around the name of a placeholder")
            }
            parts.append(.placeholder(try Self.placeholder(String(behind[..<end]), of: kind)))
            rest = behind[behind.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    private static func placeholder(_ name: String, of kind: MailKind) throws(Fault) -> Placeholder {
        guard let placeholder = kind.placeholders.first(where: { $0.rawValue == name }) else {
            let known = kind.placeholders.map(\.written).sorted().joined(separator: ", ")
            throw Fault(
                wrong: "\(QuotedInput(name)) in braces is no placeholder of this mail",
                right: "one of \(known)"
            )
        }
        return placeholder
    }

    var placeholders: [Placeholder] {
        parts.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }

    /// The line with values in the places of the placeholders.
    ///
    /// The entries of a list stand below each other, or behind each other where a separator is given.
    func filled(_ values: [Placeholder: [String]], listSeparator: String? = nil) -> String {
        var line = ""
        for part in parts {
            switch part {
            case .literal(let text): line += text
            case .placeholder(let placeholder):
                let indentation = String(repeating: " ", count: line.unicodeScalars.count)
                line += (values[placeholder] ?? []).joined(separator: listSeparator ?? "\n\(indentation)")
            }
        }
        return line
    }
}
