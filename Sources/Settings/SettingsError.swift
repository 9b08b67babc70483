// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a configuration file cannot be used.
///
/// Keys are written with their full path, such as `issuer[0].passphraseFile`.
public enum SettingsError: Error, Hashable, Sendable {
    /// A key that nothing reads, with the known key it may have been meant for.
    public struct UnknownKey: Hashable, Sendable {
        /// The key with its full path.
        public let key: String
        /// The name of the known key that is spelled most like it, if one is.
        public let suggestion: String?

        /// Names a key.
        ///
        /// - Parameters:
        ///   - key: The key with its full path.
        ///   - suggestion: The known key that is spelled most like it, if one is.
        public init(key: String, suggestion: String?) {
            self.key = key
            self.suggestion = suggestion
        }
    }

    /// The text is not TOML 1.0, or a key stands in it twice.
    case notTOML(file: String, line: Int, column: Int, reason: String)
    /// A key without default is absent; the suggestion is a key that stands there unread and is spelled alike.
    case missing(file: String, key: String, expected: String, suggestion: String?)
    /// A value is of another type.
    case wrongType(file: String, key: String, found: String, expected: String)
    /// A value is of the right type and yet cannot be used.
    case invalid(file: String, key: String, problem: String, expected: String)
    /// Keys that nothing reads.
    case unknownKeys(file: String, [UnknownKey])
}

extension SettingsError: CustomStringConvertible {
    /// One line: file, key, what was wrong, what would be right.
    public var description: String {
        switch self {
        case .notTOML(let file, let line, let column, let reason):
            "\(file): line \(line), column \(column): \(KeyName.escaped(reason)); write TOML 1.0, each key once"
        case .missing(let file, let key, let expected, let suggestion):
            "\(file): \(key) is missing; write \(expected)"
                + (suggestion.map { " (did you mean it where you wrote `\($0)`?)" } ?? "")
        case .wrongType(let file, let key, let found, let expected):
            "\(file): \(key) is \(found); write \(expected)"
        case .invalid(let file, let key, let problem, let expected):
            "\(file): \(key) \(problem); write \(expected)"
        case .unknownKeys(let file, let keys):
            "\(file): unknown \(keys.count == 1 ? "key" : "keys") "
                + keys.map(\.description).joined(separator: ", ")
                + "; correct or remove \(keys.count == 1 ? "it" : "them")"
        }
    }
}

extension SettingsError.UnknownKey: CustomStringConvertible {
    /// The key, followed by the suggestion in parentheses.
    public var description: String {
        key + (suggestion.map { " (did you mean `\($0)`?)" } ?? "")
    }
}
