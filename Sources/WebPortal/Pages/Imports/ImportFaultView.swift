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
        let fault = ImportFault(error)
        line = fault.line.map { texts("import.place", ["line": "\($0)"]) } ?? ""
        column = fault.column.map { Self.name($0, texts) } ?? texts("import.wholeLine")
        rule = fault.rule ?? ""
        let translated = FaultText(texts: texts).translated(fault.sentence)
        text = translated ?? fault.sentence
        language = translated == nil && texts.language != .english ? Language.english.rawValue : nil
    }

    /// A column that has no name that is known comes with its number.
    private static func name(_ column: String, _ texts: Texts) -> String {
        column.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? texts("import.numberedColumn", ["number": column]) : column
    }
}

/// A fault as the daemon writes it, taken apart: `/3/Comment`, `line 3, Comment: … (M1)`.
struct ImportFault: Sendable, Hashable {
    let line: Int?
    let column: String?
    let rule: String?
    let sentence: String

    init(_ error: FieldError) {
        let pointer = error.pointer.split(separator: "/", maxSplits: 1).map(String.init)
        line = error.line ?? pointer.first.flatMap { Int($0) }
        column = error.column ?? (pointer.count == 2 ? pointer[1] : nil)
        let place = (["line \(line ?? 0)"] + (column.map { [$0] } ?? [])).joined(separator: ", ") + ": "
        let isPlaced = error.detail.utf8.starts(with: place.utf8)
        var sentence = Substring(error.detail.utf8.dropFirst(isPlaced ? place.utf8.count : 0))
        let ending = sentence.firstMatch(of: /\ \(([A-Z][0-9]+)\)$/)
        rule = error.rule ?? ending.map { String($0.1) }
        if let ending { sentence = sentence[..<ending.range.lowerBound] }
        self.sentence = String(sentence)
    }
}
