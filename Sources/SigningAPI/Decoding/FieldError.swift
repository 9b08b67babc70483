// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with one field of a request.
public struct FieldError: Codable, Sendable, Hashable, CustomStringConvertible {
    /// The field as a JSON pointer of RFC 6901: `/key/algorithm`.
    public let pointer: String
    /// What is wrong with it and what would be right; never quotes the value.
    public let detail: String

    /// Makes the error of one field.
    public init(pointer: String, detail: String) {
        self.pointer = pointer
        self.detail = detail
    }

    /// Pointer and detail in one line.
    public var description: String {
        pointer.isEmpty ? detail : "\(pointer): \(detail)"
    }
}
