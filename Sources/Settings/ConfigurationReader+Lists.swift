// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationReader {
    /// An array of strings; each is non-empty and stands in it once.
    ///
    /// - Parameter key: The key.
    /// - Returns: The values in the file's order.
    /// - Throws: ``SettingsError`` if it is absent, of another type or holds a value twice.
    public func strings(_ key: String) throws(SettingsError) -> [String] {
        try present(key, Self.stringsWords, optionalStrings(key))
    }

    /// An array of strings that may be absent.
    ///
    /// - Parameter key: The key.
    /// - Returns: The values in the file's order, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type or holds a value twice.
    public func optionalStrings(_ key: String) throws(SettingsError) -> [String]? {
        guard let texts = try value(key, Self.stringsWords, \.strings) else {
            return nil
        }
        var seen: Set<String> = []
        for text in texts {
            try refuseUnprintable(key, text)
            guard seen.insert(text).inserted else {
                throw invalid(key, "holds \(Self.quoted(text)) twice", expected: "each value once")
            }
        }
        return texts
    }

    /// An array of integers in a range, each once, that may be absent.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - range: What is allowed.
    /// - Returns: The values in the file's order, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type, or a value is out of range or stands in it twice.
    public func optionalIntegers(_ key: String, in range: ClosedRange<Int>) throws(SettingsError) -> [Int]? {
        let expected = "an array of integers from \(range.lowerBound) to \(range.upperBound), each once"
        guard let numbers = try value(key, expected, \.integers) else {
            return nil
        }
        var seen: Set<Int> = []
        for number in numbers where !(range ~= number) || !seen.insert(number).inserted {
            throw invalid(key, "holds \(number)\(range ~= number ? " twice" : "")", expected: expected)
        }
        return numbers
    }

    /// One word of a closed set.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - type: The set; raw values are what the file says.
    /// - Returns: The value, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type or no word of the set.
    public func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) throws(SettingsError) -> Choice? {
        guard let text = try optionalString(key) else {
            return nil
        }
        return try choice(key, text, of: type)
    }

    /// Words of a closed set, each once.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - type: The set; raw values are what the file says.
    /// - Returns: The values in the file's order, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type, or a word is not of the set or stands in it twice.
    public func optionalChoices<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) throws(SettingsError) -> [Choice]? {
        guard let texts = try optionalStrings(key) else {
            return nil
        }
        var choices: [Choice] = []
        for text in texts {
            choices.append(try choice(key, text, of: type))
        }
        return choices
    }

    private static let stringsWords = "an array of strings"

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        _ text: String,
        of type: Choice.Type
    ) throws(SettingsError) -> Choice {
        guard let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw invalid(key, "holds the unknown word \(Self.quoted(text))", expected: "one of \(words)")
        }
        return choice
    }

    static func quoted(_ text: String) -> String {
        "\"\(KeyName.escaped(String(text.unicodeScalars.prefix(64))))\""
    }
}
