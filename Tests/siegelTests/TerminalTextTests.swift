// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import siegel

@Suite("Text of others on a terminal")
struct TerminalTextTests {
    @Test(
        "what a terminal would obey is escaped",
        arguments: [
            ("\u{1B}[2J", "\\u{1b}[2J"), ("a\nb", "a\\u{a}b"), ("a\rb", "a\\u{d}b"), ("\u{9B}31m", "\\u{9b}31m"),
            ("\u{202E}gro", "\\u{202e}gro"), ("\u{200B}", "\\u{200b}"), ("\u{2028}", "\\u{2028}"),
            ("\u{7F}", "\\u{7f}"), ("\r\n", "\\u{d}\\u{a}"), ("\u{E000}", "\\u{e000}"),
        ]
    )
    func escaped(text: String, expected: String) {
        #expect(TerminalText.escaped(text) == expected)
    }

    @Test("letters of all scripts stay as they are", arguments: ["Jörg Müller", "日本語", "Ωμέγα", "x\u{302}", "a b"])
    func harmless(text: String) {
        #expect(TerminalText.escaped(text) == text)
    }

    @Test("escaped JSON says the same", arguments: ["\u{9B}31m", "\u{202E}", "\u{E0001}", "ä\u{FEFF}", "a\nb"])
    func json(text: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .prettyPrinted
        let escaped = TerminalText.escapedJSON(String(decoding: try encoder.encode([text]), as: UTF8.self))
        #expect(try JSONDecoder().decode([String].self, from: Data(escaped.utf8)) == [text])
        let isHarmless = escaped.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(isHarmless)
    }

    @Test("lines stay lines, and what stands in them is escaped")
    func lines() {
        #expect(TerminalText.escapedLines("a\u{1B}\r\nb\tc\rd\n") == "a\\u{1b}\nb\\u{9}c\\u{d}d\n")
    }
}
