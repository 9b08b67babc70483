// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What is wrong with a line of a table, or with one of its cells (F5).
struct ImportFaultView: Sendable {
    let line: String
    let column: String
    let text: String
    /// The language of the text where it is another than the page's.
    let language: String?
    let rule: String

    init(_ error: FieldError, _ texts: Texts) {
        line = error.line.map { texts("import.place", ["line": "\($0)"]) } ?? ""
        column = error.column.map { Self.name($0, texts) } ?? texts("import.wholeLine")
        rule = error.rule ?? ""
        let translated = FaultText(texts: texts).translated(error.detail)
        text = translated ?? error.detail
        language = translated == nil && texts.language != .english ? Language.english.rawValue : nil
    }

    /// A column that has no name that is known comes with its number.
    private static func name(_ column: String, _ texts: Texts) -> String {
        column.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? texts("import.numberedColumn", ["number": column]) : column
    }
}
