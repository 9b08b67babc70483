// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// All words of the portal in one language.
struct Texts: Sendable {
    private static let tables = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, $0.wordTable) })

    let language: Language
    private let table: WordTable

    init(_ language: Language) {
        self.language = language
        table = Self.tables[language] ?? WordTable([])
    }

    /// A text; its key, if there is none, which a test excludes.
    ///
    /// - Parameters:
    ///   - key: Section and key, such as `home.title`.
    ///   - values: What stands for `{name}` in it.
    /// - Returns: The text, filled.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let text = text(key) else { return key }
        return values.isEmpty ? text : Self.fill(text, values)
    }

    /// A text that may be missing.
    func text(_ key: String) -> String? {
        table.texts[key]
    }

    /// All texts of a section, by their keys.
    func section(_ name: String) -> [String: String] {
        table.sections[name] ?? [:]
    }

    /// Texts that are numbered from 1 on, as long as there are some.
    func list(_ key: String) -> [String] {
        var texts: [String] = []
        while let text = text("\(key)\(texts.count + 1)") { texts.append(text) }
        return texts
    }

    /// Fills placeholders in one pass, so that a value that looks like one stays as it is.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: start)..<end])
            result += rest[..<start] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}

extension Texts: MustacheParent {
    /// A section, for templates: `{{words.home.title}}`.
    func child(named name: String) -> Any? {
        table.sections[name].map(Section.init)
    }

    /// A section by itself: the library's own way with dictionaries looks up a generic conformance each time.
    private struct Section: MustacheParent {
        let texts: [String: String]

        func child(named name: String) -> Any? {
            texts[name]
        }
    }
}
