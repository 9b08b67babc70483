// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The words of one language: sections of keys, as the files `Words/<area>.<language>.toml` have them.
///
/// The files are part of the program and hold nothing but `[section]` and `key = "text"` lines, with `\"`, `\\` and
/// `\n` as escapes; so this reads that much of TOML alone.
struct WordTable: Sendable {
    /// Texts by section and key.
    let sections: [String: [String: String]]
    /// Texts by section and key in one, such as `home.title`.
    let texts: [String: String]
    /// Lines that say nothing this reader knows, or a key again; a test demands that there are none.
    let unreadable: [String]

    init(_ files: [[UInt8]]) {
        var sections: [String: [String: String]] = [:]
        var unreadable: [String] = []
        for file in files {
            var section = ""
            for line in file.split(separator: 0x0a) {
                let text = String(decoding: line, as: UTF8.self).trimmingBlanks
                if text.isEmpty || text.hasPrefix("#") { continue }
                if text.hasPrefix("["), text.hasSuffix("]") {
                    section = String(text.dropFirst().dropLast())
                } else if let (key, value) = Self.pair(text), sections[section]?[key] == nil {
                    sections[section, default: [:]][key] = value
                } else {
                    unreadable.append(text)
                }
            }
        }
        self.sections = sections
        self.unreadable = unreadable
        let pairs = sections.flatMap { section, texts in texts.map { ("\(section).\($0)", $1) } }
        texts = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// All keys with their sections, such as `home.title`.
    var keys: Set<String> {
        Set(texts.keys)
    }

    private static func pair(_ line: String) -> (key: String, value: String)? {
        let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
        guard parts.count == 2, parts[1].utf8.count >= 2, parts[1].hasPrefix("\""), parts[1].hasSuffix("\"") else {
            return nil
        }
        return (parts[0], unescaped(parts[1].dropFirst().dropLast()))
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            result.append(next == "n" ? "\n" : next)
        }
        return String(result)
    }
}
