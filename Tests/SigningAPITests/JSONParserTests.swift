// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
    @Test(
        "a value of each kind is read",
        arguments: [
            ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)), (" \t\r\n0 ", .integer(0)),
            ("-1", .integer(-1)), ("1.5", .number(1.5)), ("1e2", .number(100)), ("-2.5E-1", .number(-0.25)),
            ("\"\"", .string("")), ("\"ä€😀\"", .string("ä€😀")), ("[]", .array([])), ("{}", .object([:])),
            ("[1, [ ], {\"a\":null}]", .array([.integer(1), .array([]), .object(["a": .null])])),
            ("{\"a\" : {\"b\":[true]}}", .object(["a": .object(["b": .array([.bool(true)])])])),
        ]
    )
    func values(text: String, expected: JSONValue) throws {
        #expect(try value(text) == expected)
    }

    @Test("integers keep all digits of 64 bits, larger ones become doubles")
    func largeIntegers() throws {
        #expect(try value("9223372036854775807") == .integer(.max))
        #expect(try value("-9223372036854775808") == .integer(.min))
        #expect(try value("9223372036854775808") == .number(9_223_372_036_854_775_808))
    }

    @Test(
        "escapes stand for their characters",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""a\u00e4b\u20ACc""#, "aäb€c"),
            (#""\ud83d\uDE00""#, "😀"), (#""\u0000""#, "\0"), (#""\uFFFF\uE000\uD7FF""#, "\u{ffff}\u{e000}\u{d7ff}"),
        ]
    )
    func escapes(text: String, expected: String) throws {
        let read = try value(text)
        guard case .string(let string) = read else {
            Issue.record("\(read) is not a string")
            return
        }
        #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(
        "numbers that RFC 8259 does not know are refused",
        arguments: [
            "01", "-01", "00", "1.a", "1.e1", "1e+a", "-a", "--1",
        ]
    )
    func malformedNumbers(text: String) {
        #expect(reason(text) == .malformedNumber)
    }

    @Test(
        "literals and signs of other languages are refused",
        arguments: [
            "NaN", "Infinity", "+1", ".5", "tru3", "nul1", "True", "'a'", "undefined", "/* */1", "\u{feff}1", "\u{a0}1",
        ]
    )
    func unknownLiterals(text: String) {
        guard case .unexpected = reason(text) else {
            Issue.record("\(text) was not refused as unexpected")
            return
        }
    }

    @Test(
        "numbers too large for a double are refused",
        arguments: ["1e400", "-1e400", "1" + String(repeating: "0", count: 400)]
    )
    func outOfRange(text: String) {
        #expect(reason(text) == .numberOutOfRange)
    }

    @Test(
        "texts that end early are refused",
        arguments: [
            "", " ", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "\"", "\"a", "\"\\",
            "\"\\u12",
            "t", "-", "1.", "1e", "1e-",
        ]
    )
    func endsEarly(text: String) {
        #expect(reason(text) == .endOfText)
    }

    @Test("what follows the value is refused", arguments: ["1 2", "{} {}", "null,", "[]]", "\"\"\0", "1a", "0x10"])
    func trailing(text: String) {
        #expect(reason(text) == .trailingText)
    }

    @Test(
        "commas, colons and names in wrong places are refused",
        arguments: [
            "[1,]", "[,1]", "[1 2]", "{,}", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{1:1}", "[1}", "{\"a\":1]",
            "]",
            "{null:1}",
        ]
    )
    func wrongPlaces(text: String) {
        guard case .unexpected = reason(text) else {
            Issue.record("\(text) was not refused as unexpected")
            return
        }
    }

    @Test("control characters in strings are refused", arguments: ["\"\n\"", "\"\0\"", "\"a\u{1f}\"", "\"\t\""])
    func controls(text: String) {
        #expect(reason(text) == .controlCharacter)
    }

    @Test("unknown escapes are refused", arguments: [#""\a""#, #""\'""#, #""\u12G4""#, #""\U0041""#, #""\x41""#])
    func unknownEscapes(text: String) {
        #expect(reason(text) == .unknownEscape)
    }

    @Test(
        "half a surrogate pair is refused",
        arguments: [
            #""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800a""#, #""\ud800\u0041""#, #""\udc00\ud800""#,
            #""\udbff\ue000""#,
        ]
    )
    func surrogates(text: String) {
        #expect(reason(text) == .loneSurrogate)
    }

    @Test(
        "strings that are not UTF-8 are refused",
        arguments: [
            [0xff], [0xc0, 0x80], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xe2, 0x82],
        ] as [[UInt8]]
    )
    func notUTF8(octets: [UInt8]) {
        #expect(failure([0x22] + octets + [0x22])?.reason == .notUTF8)
        #expect(failure([0x22, 0x5c, 0x6e] + octets + [0x22])?.reason == .notUTF8)
    }
}
