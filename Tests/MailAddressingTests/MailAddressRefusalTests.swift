// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import Testing

@Suite("Refused mail addresses")
struct MailAddressRefusalTests {
    private func reason(_ text: String) -> MailAddressError? {
        #expect(throws: MailAddressError.self) { try MailAddress(text) }
    }

    @Test(
        "blanks of any script are refused",
        arguments: [
            " ", "a b@example.org", " a@example.org", "a@example.org ", "a@exa mple.org", "Max <max@example.org>",
            "a\u{A0}@example.org", "a@example\u{3000}.org", "a@example.org\u{2028}",
        ]
    )
    func blanks(text: String) {
        #expect(reason(text) == .blank(in: QuotedInput(text)))
    }

    @Test(
        "control characters are refused, CR LF as one Character too",
        arguments: [
            ("a@example.org\r\nBcc: b@example.org", 0x0D), ("a\n@example.org", 0x0A), ("a@example.org\r", 0x0D),
            ("a\0@example.org", 0), ("\ta@example.org", 0x09), ("a\u{7F}@example.org", 0x7F),
            ("a@example.org\u{85}", 0x85),
        ] as [(String, UInt32)]
    )
    func controls(text: String, code: UInt32) {
        #expect(reason(text) == .controlCharacter(code, in: QuotedInput(text)))
    }

    @Test(
        "what shows nothing is refused",
        arguments: [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x200E, 0x202E, 0x2066, 0x34F, 0xFE0F, 0xE0061]
            as [UInt32]
    )
    func invisible(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        for text in ["a\(scalar)@example.org", "a@ex\(scalar)ample.org"] {
            #expect(reason(text) == .invisibleCharacter(code, in: QuotedInput(text)))
        }
    }

    @Test(
        "there is exactly one @",
        arguments: [("example.org", 0), ("a@b@example.org", 2), ("a@@example.org", 2), ("@@@", 3)]
    )
    func atSigns(text: String, count: Int) {
        #expect(reason(text) == .atSigns(count: count, in: QuotedInput(text)))
    }

    @Test("nothing at all, nothing before and nothing behind the @ are told apart")
    func emptiness() {
        #expect(reason("") == .empty)
        #expect(reason("@example.org") == .emptyLocalPart(in: QuotedInput("@example.org")))
        #expect(reason("a@") == .emptyHost(in: QuotedInput("a@")))
    }

    @Test(
        "a local part that is no dot-atom is refused",
        arguments: [
            ".a", "a.", "a..b", ".", "\"a\"", "a\\b", "(a)", "a,b", "a;b", "a:b", "<a", "a>b", "[a]", "\"a.b\"",
        ]
    )
    func dotAtom(part: String) {
        #expect(reason("\(part)@example.org") == .localPartNotDotAtom(QuotedInput(part)))
    }

    @Test("a local part outside ASCII is refused with a reason of its own", arguments: ["müller", "用户", "e\u{301}"])
    func nonASCII(part: String) {
        let error = reason("\(part)@example.org")
        #expect(error == .localPartNotASCII(QuotedInput(part)))
        #expect(error?.description.contains("ASCII local part") == true)
    }

    @Test("the octets of a local part count after its script was looked at", arguments: [65, 66, 200])
    func longLocalPart(octets: Int) {
        let part = String(repeating: "x", count: octets)
        #expect(reason("\(part)@example.org") == .localPartTooLong(octets: octets))
    }

    @Test("a bad host refuses the address with the domain's reason")
    func host() {
        #expect(reason("a@localhost") == .singleLabel(QuotedInput("localhost")))
        #expect(reason("a@[127.0.0.1]") == .internetAddress(QuotedInput("[127.0.0.1]")))
        #expect(reason("a@b_c.example.org") == .labelNotLetterDigitHyphen(QuotedInput("b_c")))
    }

    @Test(
        "the reason is one printable line of bounded length",
        arguments: [
            "a\r\nb@example.org", "\u{1B}[2J@example.org", "a\u{202E}b@example.org", "a\u{2028}b@example.org", "", "x",
            "\"a\"@example.org", "a@①.org", "a@" + String(repeating: "☃", count: 300) + ".org",
            String(repeating: "ä", count: 400) + "@example.org",
        ]
    )
    func description(text: String) throws {
        let line = try #require(reason(text)).description
        #expect(line.utf8.count < 700)
        #expect(line.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic || $0 == "…" })
        #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
}
