// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Postbox
import Testing

@Suite("What a program says")
struct ProgramOutputTests {
    private func text(_ output: String) -> String {
        ProgramOutput(Array(output.utf8)).text
    }

    @Test(
        "plain words stay, line ends become blanks, all else is escaped",
        arguments: [
            (
                "postdrop: warning: unable to look up public/pickup",
                "postdrop: warning: unable to look up public/pickup"
            ),
            ("a\nb\r\n\tc\n", "a b c"), ("\u{1b}[0m", "\\u{1B}[0m"), ("ä", "\\u{00E4}"), ("", ""), ("\n \n", ""),
        ]
    )
    func plain(output: String, text: String) {
        #expect(self.text(output) == text)
    }

    @Test("a token is left out, whole, divided, and in the middle of a link")
    func token() {
        let token = Specimen.token().exposed
        #expect(
            text("refused: https://portal.example.org/c/\(token)/refuse!")
                == "refused: https://portal.example.org/c/…/refuse!"
        )
        for position in 1..<42 {
            let index = token.index(token.startIndex, offsetBy: position)
            let left = text("\(token[..<index])=\n\(token[index...])")
            let longer = position >= 22 ? token[..<index] : token[index...]
            #expect(left.contains("…") && !left.contains(longer))
        }
    }

    @Test("what is long is cut")
    func long() {
        let text = text(String(repeating: "word ", count: 10_000))
        #expect(text.utf8.count < 310 && text.hasSuffix("…"))
    }

    @Test("octets that are no UTF-8 are survived")
    func notUTF8() {
        #expect(ProgramOutput([0x61, 0xff, 0xfe, 0x62]).text == "a\\u{FFFD}\\u{FFFD}b")
    }
}
