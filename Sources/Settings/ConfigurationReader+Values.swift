// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationReader {
    /// A string; empty ones and control characters are refused.
    ///
    /// - Parameter key: The key.
    /// - Returns: The value.
    /// - Throws: ``SettingsError`` if it is absent or of another type.
    public func string(_ key: String) throws(SettingsError) -> String {
        try present(key, "a string", optionalString(key))
    }

    /// A string that may be absent.
    ///
    /// - Parameter key: The key.
    /// - Returns: The value, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type, empty or holds control characters.
    public func optionalString(_ key: String) throws(SettingsError) -> String? {
        guard let text = try value(key, "a string", \.string) else {
            return nil
        }
        try refuseUnprintable(key, text)
        return text
    }

    /// An integer in a range.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - range: What is allowed.
    /// - Returns: The value.
    /// - Throws: ``SettingsError`` if it is absent, of another type or out of range.
    public func integer(_ key: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int {
        try present(key, Self.words(for: range), optionalInteger(key, in: range))
    }

    /// An integer in a range that may be absent.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - range: What is allowed.
    /// - Returns: The value, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type or out of range.
    public func optionalInteger(_ key: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int? {
        guard let number = try value(key, Self.words(for: range), \.integer) else {
            return nil
        }
        guard range ~= number else {
            throw invalid(key, "is \(number)", expected: Self.words(for: range))
        }
        return number
    }

    /// A boolean.
    ///
    /// - Parameter key: The key.
    /// - Returns: The value.
    /// - Throws: ``SettingsError`` if it is absent or of another type.
    public func boolean(_ key: String) throws(SettingsError) -> Bool {
        try present(key, "true or false", optionalBoolean(key))
    }

    /// A boolean that may be absent.
    ///
    /// - Parameter key: The key.
    /// - Returns: The value, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type.
    public func optionalBoolean(_ key: String) throws(SettingsError) -> Bool? {
        try value(key, "true or false", \.boolean)
    }

    /// A date, written as a TOML local date or as a string.
    ///
    /// - Parameter key: The key.
    /// - Returns: The date as `YYYY-MM-DD`.
    /// - Throws: ``SettingsError`` if it is absent or no date of the calendar.
    public func localDate(_ key: String) throws(SettingsError) -> String {
        try present(key, Self.dateWords, optionalLocalDate(key))
    }

    /// A date that may be absent.
    ///
    /// - Parameter key: The key.
    /// - Returns: The date as `YYYY-MM-DD`, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is no date of the calendar.
    public func optionalLocalDate(_ key: String) throws(SettingsError) -> String? {
        guard let date = try value(key, Self.dateWords, \.dateText) else {
            return nil
        }
        guard DateText.isDate(date) else {
            throw invalid(key, "is not a date of the calendar", expected: Self.dateWords)
        }
        return date
    }

    private static let dateWords = "a date as YYYY-MM-DD"

    private static func words(for range: ClosedRange<Int>) -> String {
        "an integer from \(range.lowerBound) to \(range.upperBound)"
    }

    func refuseUnprintable(_ key: String, _ text: String) throws(SettingsError) {
        guard !text.isEmpty else {
            throw invalid(key, "is empty", expected: "a value or leave the key out")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw invalid(key, "holds a control character", expected: "printable text on one line")
        }
    }
}
