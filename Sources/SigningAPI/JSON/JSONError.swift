// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not read as JSON.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// The text ends before the value does.
        case endOfText
        /// Another character was expected here; the value says which.
        case unexpected(expected: String)
        /// The value nests deeper than the limit.
        case tooDeep(limit: Int)
        /// An object has the same name twice.
        case duplicateKey
        /// Something other than white space follows the value.
        case trailingText
        /// The octets of a string are not UTF-8. RFC 3629.
        case notUTF8
        /// A control character stands in a string unescaped.
        case controlCharacter
        /// An escape that JSON does not know.
        case unknownEscape
        /// A `\u` escape names half of a surrogate pair.
        case loneSurrogate
        /// A number that JSON does not allow: leading zeros, no digits, a sign too many.
        case malformedNumber
        /// A number that is too large for IEEE 754 double precision.
        case numberOutOfRange
    }

    /// What is wrong.
    public let reason: Reason
    /// The number of octets before the place where reading stopped.
    public let offset: Int
    /// The value that was being read.
    public let pointer: JSONPointer

    /// One line: what is wrong, where, and what would be right.
    ///
    /// Never quotes the text, which may hold a password.
    public var description: String {
        "\(reason.phrase) at octet \(offset)"
    }
}

extension JSONError.Reason {
    fileprivate var phrase: String {
        switch self {
        case .endOfText: "the JSON text ends before its value is complete"
        case .unexpected(let expected): "\(expected) is expected"
        case .tooDeep(let limit): "the JSON text nests deeper than \(limit) levels"
        case .duplicateKey: "the object has this name twice; a name stands once"
        case .trailingText: "nothing but white space may follow the JSON value"
        case .notUTF8: "a string is not valid UTF-8"
        case .controlCharacter: "control characters in strings are written as escapes"
        case .unknownEscape: "the escapes of JSON are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits"
        case .loneSurrogate: "a \\u escape of a surrogate needs its other half"
        case .malformedNumber: "a number is written as RFC 8259 section 6 says"
        case .numberOutOfRange: "the number is too large"
        }
    }
}
