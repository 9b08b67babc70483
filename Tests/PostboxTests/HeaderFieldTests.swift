// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import Postbox

@Suite("Header fields")
struct HeaderFieldTests {
    private func read(_ field: HeaderField) throws -> ReadMail {
        try ReadMail(Array("\(field.lines)\n\n".utf8))
    }

    @Test("plain text stays as it is", arguments: ["Hello", "a b c", "x@example.org, y", "50 % off?="])
    func plain(text: String) {
        #expect(HeaderField("Subject", text: text).lines == "Subject: \(text)\n")
    }

    @Test(
        "what is not plain words with single blanks is encoded and comes back",
        arguments: [
            "Grüße", " leading", "trailing ", "two  blanks", "=?utf-8?B?SGk=?=", "a =?x",
            String(repeating: "y", count: 61),
            String(repeating: "ß", count: 300), String(repeating: "😀", count: 100),
        ]
    )
    func encoded(text: String) throws {
        let mail = try read(HeaderField("Subject", text: text))
        let value = try #require(mail["Subject"])
        #expect(value.hasPrefix("=?"))
        #expect(try ReadMail.decodedWords(value) == text)
    }

    @Test("any text becomes one field in lines of at most 76 characters", arguments: 0..<300 as Range<UInt64>)
    func anyText(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = generator.text(upTo: 300)
        for field in [HeaderField("Subject", text: text), HeaderField("From", displayName: text, address: "a@b.org")] {
            let mail = try read(field)
            #expect(mail.fields.count == 1)
            #expect(mail.lines.allSatisfy { $0.count <= 76 })
        }
        let value = try #require(try read(HeaderField("Subject", text: text))["Subject"])
        #expect(try ReadMail.decodedWords(value) == FieldText.oneLine(text))
    }

    @Test(
        "a line that ends in a field's text begins no field of its own",
        arguments: [
            "x\nBcc: eve@example.org", "x\r\nBcc: eve@example.org", "x\rBcc: eve@example.org", "x\n\nbody",
            "x\u{85}Bcc: eve@example.org", "x\u{2028}Bcc: eve@example.org", "x\u{0b}Bcc: a", "x\0Bcc: a",
        ]
    )
    func injection(text: String) throws {
        let mail = try read(HeaderField("Subject", text: text))
        #expect(mail.fields.map(\.name) == ["Subject"])
        let decoded = try ReadMail.decodedWords(try #require(mail["Subject"]))
        #expect(decoded.hasPrefix("x\u{FFFD}"))
        #expect(!decoded.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test(
        "a display name is atoms or encoded, and cannot end before the address",
        arguments: [
            ("Certification Authority", true), ("PKI-Team 2", true), ("Müller", false),
            ("Inc. <eve@example.org>,", false),
            ("\"quoted\"", false), ("(comment)", false), ("a, b", false), ("=?utf-8?Q?x?=", false), ("a;b:", false),
        ]
    )
    func displayName(name: String, isPlain: Bool) throws {
        let value = try #require(
            try read(HeaderField("From", displayName: name, address: "pki@example.org"))["From"]
        )
        #expect(value.hasSuffix(" <pki@example.org>"))
        let phrase = String(value.dropLast(" <pki@example.org>".count))
        #expect(phrase.hasPrefix("=?") != isPlain)
        #expect(try ReadMail.decodedWords(phrase) == name)
    }

    @Test(
        "dates are written with the right weekday",
        arguments: [
            (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"), (1_795_246_200, "Sat, 21 Nov 2026 07:30:00 +0000"),
            (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 +0000"),
        ] as [(Int64, String)]
    )
    func dates(seconds: Int64, text: String) {
        #expect(MailDate.words(of: Timestamp(secondsSince1970: seconds)).joined(separator: " ") == text)
    }
}
