// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings
import Testing

@Suite("TOML files")
struct TOMLDocumentTests {
    @Test(
        "what is not TOML is refused with its line",
        arguments: [
            ("a = 1\na = 2", 2), ("[t]\n[t]", 2), ("a = ", 1), ("\n\n= 1", 3), ("a = \"x", 1), ("a = 1\nb = 0x", 2),
            ("a = \"\\q\"", 1), ("a = 99999999999999999999", 1), ("a = 2023-02-30", 1),
        ]
    )
    func refused(text: String, line: Int) {
        let error = #expect(throws: SettingsError.self) { try TOMLDocument(text: text, name: "test.toml") }
        #expect(error?.description.hasPrefix("test.toml: line \(line), column ") == true)
        #expect(error?.description.utf8.contains(0x0A) == false)
    }

    @Test(
        "a NUL is refused, because the parser would cut the text there",
        arguments: ["a = 1\nb = 2\0\nc = 3", "a = 1\nb = \"x\\u0000y\"", "a = 1\n\"x\\U00000000\" = 1"]
    )
    func nul(text: String) {
        let error = #expect(throws: SettingsError.self) { try TOMLDocument(text: text, name: "test.toml") }
        #expect(error == .notTOML(file: "test.toml", line: 2, column: 1, reason: "the line holds a NUL"))
    }

    @Test("nesting is bounded", arguments: [("[", "]"), ("{a=", "}")])
    func nesting(open: String, close: String) throws {
        func nested(_ depth: Int) -> String {
            "a = " + String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        }
        #expect(throws: Never.self) { try TOMLDocument(text: nested(8), name: "test.toml") }
        for depth in [20, 200, 5000] {
            #expect(throws: SettingsError.self) { try TOMLDocument(text: nested(depth), name: "test.toml") }
        }
    }

    @Test("a file longer than 1 MiB is refused")
    func length() {
        let text = "# " + String(repeating: "x", count: 1 << 20)
        #expect(throws: SettingsError.self) { try TOMLDocument(text: text, name: "test.toml") }
    }
}
