// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import TOMLKit

/// A TOML file that was read, as immutable values.
public struct TOMLDocument: Hashable, Sendable {
    private static let longest = 1 << 20

    /// The name of the file, as errors show it.
    public let name: String
    let root: [String: ConfigurationValue]

    /// Parses the text of a file; duplicate keys are errors of TOML itself.
    ///
    /// - Parameters:
    ///   - text: What the file holds. NUL, also as an escape, is refused: the parser hands strings over NUL-terminated.
    ///   - name: The file's name for errors, such as `siegel.toml`.
    /// - Throws: ``SettingsError/notTOML(file:line:column:reason:)``.
    public init(text: String, name: String) throws(SettingsError) {
        guard text.utf8.count <= Self.longest else {
            throw .notTOML(file: name, line: 1, column: 1, reason: "the file is longer than 1 MiB")
        }
        try Self.refuseNUL(in: text, name: name)
        guard let root = ConfigurationValue.values(of: try Self.parse(text, name: name)) else {
            throw .notTOML(file: name, line: 1, column: 1, reason: "tables or arrays are nested too deep")
        }
        self.name = name
        self.root = root
    }

    /// A reader of the file's top table, with no key asked for yet.
    ///
    /// - Returns: A new reader.
    public func reader() -> ConfigurationReader {
        ConfigurationReader(file: name, path: "", values: root)
    }

    private static func refuseNUL(in text: String, name: String) throws(SettingsError) {
        for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Substring(line)
            guard !line.utf8.contains(0), !line.contains("\\u0000"), !line.contains("\\U00000000") else {
                throw .notTOML(file: name, line: index + 1, column: 1, reason: "the line holds a NUL")
            }
        }
    }

    private static func parse(_ text: String, name: String) throws(SettingsError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let start = error.source.begin
            throw .notTOML(file: name, line: start.line, column: start.column, reason: error.description)
        } catch {
            throw .notTOML(file: name, line: 1, column: 1, reason: "the file cannot be parsed")
        }
    }
}
