// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings
import Testing

@Suite("Reading TOML strictly")
struct ConfigurationReaderTests {
    private enum Fruit: String, CaseIterable {
        case apple, pear
    }

    private func reader(_ text: String) throws -> ConfigurationReader {
        try TOMLDocument(text: text, name: "test.toml").reader()
    }

    @Test("values of every kind are read as what they are")
    func values() throws {
        let reader = try reader(
            """
            text = "a\\"bü"
            number = -7
            flag = true
            names = ["b", "a"]
            day = 2023-09-01
            quotedDay = "2024-02-29"
            fruit = "pear"
            fruits = ["pear", "apple"]
            """
        )
        #expect(try reader.string("text") == "a\"bü")
        #expect(try reader.integer("number", in: -7...0) == -7)
        #expect(try reader.boolean("flag"))
        #expect(try reader.strings("names") == ["b", "a"])
        #expect(try reader.localDate("day") == "2023-09-01")
        #expect(try reader.localDate("quotedDay") == "2024-02-29")
        #expect(try reader.optionalChoice("fruit", of: Fruit.self) == .pear)
        #expect(try reader.optionalChoices("fruits", of: Fruit.self) == [.pear, .apple])
        try reader.finish()
    }

    @Test("optional values are nil when they are absent")
    func absent() throws {
        let reader = try reader("")
        #expect(try reader.optionalString("a") == nil)
        #expect(try reader.optionalInteger("a", in: 0...1) == nil)
        #expect(try reader.optionalBoolean("a") == nil)
        #expect(try reader.optionalStrings("a") == nil)
        #expect(try reader.optionalLocalDate("a") == nil)
        #expect(try reader.optionalTable("a") == nil)
        #expect(try reader.tables("a").isEmpty)
        #expect(try reader.section("a").optionalString("b") == nil)
        try reader.finish()
    }

    @Test("a missing key is named with its path and what it wants")
    func missing() throws {
        let reader = try reader("[[part]]\n[[part]]\nnme = \"x\"")
        let second = try reader.tables("part")[1]
        let error = #expect(throws: SettingsError.self) { try second.string("name") }
        #expect(
            error
                == .missing(file: "test.toml", key: "part[1].name", expected: "a string", suggestion: "nme")
        )
        #expect(
            error?.description
                == "test.toml: part[1].name is missing; write a string (did you mean it where you wrote `nme`?)"
        )
    }

    @Test(
        "another type is refused and said, the value is not",
        arguments: [
            ("12345", "an integer"), ("1.5", "a floating-point number"), ("true", "a boolean"), ("[]", "an array"),
            ("{}", "a table"), ("2023-09-01", "a local date"), ("12:00:00", "a time"),
            ("2023-09-01T00:00:00Z", "a time"),
        ]
    )
    func wrongType(value: String, found: String) throws {
        let table = try reader("[outer]\nkey = \(value)").table("outer")
        let error = #expect(throws: SettingsError.self) { try table.string("key") }
        #expect(error == .wrongType(file: "test.toml", key: "outer.key", found: found, expected: "a string"))
    }

    @Test("a string is no number, no boolean, no list and no table")
    func stringElsewhere() throws {
        let reader = try reader("key = \"secret\"")
        for read in [
            { _ = try reader.integer("key", in: 0...9) }, { _ = try reader.boolean("key") },
            { _ = try reader.strings("key") }, { _ = try reader.table("key") }, { _ = try reader.tables("key") },
        ] {
            let error = #expect(throws: SettingsError.self) { try read() }
            #expect(error?.description.contains("is a string; write") == true)
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test(
        "lists hold strings alone, each once",
        arguments: ["[1]", "[\"a\", 1]", "[[\"a\"]]", "[\"a\", \"a\"]", "[\"\"]"]
    )
    func lists(value: String) throws {
        let reader = try reader("key = \(value)")
        #expect(throws: SettingsError.self) { try reader.strings("key") }
    }

    @Test("integers keep to their range", arguments: [("0", false), ("1", true), ("9", true), ("10", false)])
    func range(value: String, isAllowed: Bool) throws {
        let reader = try reader("key = \(value)")
        if isAllowed {
            #expect(try reader.integer("key", in: 1...9) == Int(value))
        } else {
            let error = #expect(throws: SettingsError.self) { try reader.integer("key", in: 1...9) }
            #expect(error?.description == "test.toml: key is \(value); write an integer from 1 to 9")
        }
    }

    @Test(
        "dates are of the calendar, in one form",
        arguments: ["2023-02-29", "2023-13-01", "2023-00-01", "2023-1-1", "23-01-01", "2023-09-01 ", "-023-09-01", "x"]
    )
    func dates(value: String) throws {
        let reader = try reader("key = \"\(value)\"")
        #expect(throws: SettingsError.self) { try reader.localDate("key") }
    }

    @Test(
        "strings are neither empty nor of several lines",
        arguments: ["\"\"", "\"a\\nb\"", "\"\\u001B\"", "'''\na\n'''"]
    )
    func unprintable(value: String) throws {
        let reader = try reader("key = \(value)")
        #expect(throws: SettingsError.self) { try reader.string("key") }
    }

    @Test("a word outside a closed set is answered with the set")
    func choice() throws {
        let reader = try reader("key = \"plum\"")
        let error = #expect(throws: SettingsError.self) { try reader.optionalChoice("key", of: Fruit.self) }
        #expect(
            error?.description == "test.toml: key holds the unknown word \"plum\"; write one of \"apple\", \"pear\""
        )
    }
}
