// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Postbox

@Suite("Quoted-printable")
struct QuotedPrintableTests {
    private func lines(_ text: String) -> [String] {
        QuotedPrintable.encode(text).split(separator: 0x0a, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "what is encoded by hand is encoded so",
        arguments: [
            ("a=b", "a=3Db"), ("ä", "=C3=A4"), ("end ", "end=20"), ("From here", "=46rom here"), (".", "=2E"),
            ("..", "=2E."), ("in. From", "in. From"), ("\t", "=09"), ("😀", "=F0=9F=98=80"), ("\r", "=0D"), ("", ""),
            (" ", "=20"), ("Frombork", "Frombork"),
        ]
    )
    func examples(text: String, encoded: String) {
        #expect(lines(text) == [encoded, ""])
    }

    @Test("lines of any length are broken within 76 characters, and never at the end of a line", arguments: 70...160)
    func lengths(count: Int) throws {
        for text in [String(repeating: "x", count: count), String(repeating: "ü", count: count)] {
            let lines = lines(text)
            #expect(lines.allSatisfy { $0.utf8.count <= 76 })
            #expect(lines.dropLast(2).allSatisfy { $0.hasSuffix("=") && !$0.hasSuffix("==") })
            #expect(
                lines.count == 1
                    + (count == text.utf8.count ? (count <= 76 ? 1 : 1 + (count - 2) / 75) : (count + 11) / 12)
            )
        }
    }

    @Test("any text comes back as it was", arguments: 0..<300 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = generator.text(upTo: 400)
        let encoded = QuotedPrintable.encode(text)
        #expect(try ReadMail.quotedPrintable(encoded) == Array(text.utf8) + [0x0a])
        for line in encoded.split(separator: 0x0a) {
            #expect(line.count <= 76 && line.last != 0x20 && line.allSatisfy { (0x20...0x7e).contains($0) })
        }
    }
}
