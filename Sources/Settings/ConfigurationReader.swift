// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads one table of a TOML file strictly: every value has one type, and every key must be asked for.
///
/// Ask for all keys, those of nested tables included, then call ``finish()`` on the reader of the top table; it
/// names the keys that nobody asked for.
public final class ConfigurationReader {
    /// The path of the table in its file; empty for the top table.
    public let path: String
    private let file: String
    private let values: [String: ConfigurationValue]
    private var asked: Set<String> = []
    private var nested: [ConfigurationReader] = []

    init(file: String, path: String, values: [String: ConfigurationValue]) {
        self.file = file
        self.path = path
        self.values = values
    }

    /// Refuses keys that were never asked for, here and in the tables that were opened.
    ///
    /// - Throws: ``SettingsError/unknownKeys(file:_:)`` with all of them.
    public func finish() throws(SettingsError) {
        let unknown = unknownKeys
        guard unknown.isEmpty else {
            throw .unknownKeys(file: file, unknown)
        }
    }

    /// The error for a value that has the right type and yet cannot be used.
    ///
    /// - Parameters:
    ///   - key: The key of this table that holds it.
    ///   - problem: What is wrong, such as `is longer than 107 octets`; never a value that could be secret.
    ///   - expected: What would be right.
    /// - Returns: The error, with file and full key path.
    public func invalid(_ key: String, _ problem: String, expected: String) -> SettingsError {
        .invalid(file: file, key: fullName(of: key), problem: problem, expected: expected)
    }

    /// All keys asked for so far with their paths, for the test that compares them with the example file.
    package var knownKeys: [String] {
        asked.map(fullName).sorted() + nested.flatMap(\.knownKeys)
    }

    /// The value of a key, which counts as asked for from now on.
    func value<Value>(
        _ key: String,
        _ expected: String,
        _ convert: (ConfigurationValue) -> Value?
    ) throws(SettingsError) -> Value? {
        asked.insert(key)
        guard let found = values[key] else {
            return nil
        }
        guard let value = convert(found) else {
            throw .wrongType(file: file, key: fullName(of: key), found: found.kind, expected: expected)
        }
        return value
    }

    /// The value of a key that must not be absent.
    func present<Value>(_ key: String, _ expected: String, _ value: Value?) throws(SettingsError) -> Value {
        guard let value else {
            let unread = values.keys.filter { !asked.contains($0) }
            let suggestion = Spelling.nearest(to: key, among: unread).map { KeyName.appending($0, to: "") }
            throw .missing(file: file, key: fullName(of: key), expected: expected, suggestion: suggestion)
        }
        return value
    }

    /// A reader of a nested table of a bare name or `name[index]`, whose unknown keys become this one's.
    func open(_ name: String, _ values: [String: ConfigurationValue]) -> ConfigurationReader {
        let path = path.isEmpty ? name : "\(path).\(name)"
        let reader = ConfigurationReader(file: file, path: path, values: values)
        nested.append(reader)
        return reader
    }

    private var unknownKeys: [SettingsError.UnknownKey] {
        let own = values.keys.filter { !asked.contains($0) }.sorted().map { key in
            SettingsError.UnknownKey(
                key: fullName(of: key),
                suggestion: Spelling.nearest(to: key, among: asked.subtracting(values.keys))
            )
        }
        return own + nested.flatMap(\.unknownKeys)
    }

    private func fullName(of key: String) -> String {
        KeyName.appending(key, to: path)
    }
}
