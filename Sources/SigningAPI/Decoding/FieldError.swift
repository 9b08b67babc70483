// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with one field of a request.
public struct FieldError: Codable, Sendable, Hashable, CustomStringConvertible {
    /// The field as a JSON pointer of RFC 6901: `/key/algorithm`.
    public let pointer: String
    /// What is wrong with it and what would be right; never quotes the value.
    public let detail: String
    /// The line of a file, from 1.
    public let line: Int?
    /// The column of that line, by its name in the header.
    public let column: String?
    /// The rule that this cell of a file breaks.
    public let rule: String?

    /// Makes the error of one field, or of one cell of a file.
    public init(pointer: String, detail: String, line: Int? = nil, column: String? = nil, rule: String? = nil) {
        self.pointer = pointer
        self.detail = detail
        self.line = line
        self.column = column
        self.rule = rule
    }

    /// Pointer and detail in one line.
    public var description: String {
        pointer.isEmpty ? detail : "\(pointer): \(detail)"
    }
}
