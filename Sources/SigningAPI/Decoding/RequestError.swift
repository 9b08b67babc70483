// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why words from the socket are not readable.
public enum RequestError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The text is not JSON, or has a name twice.
    case notJSON(JSONError)
    /// Fields that the request does not have; other mistakes may stand beside them.
    case unknownFields([FieldError])
    /// Fields that are missing or hold something else than they should.
    case invalidFields([FieldError])

    /// The error code for the answer.
    public var code: ProblemCode {
        switch self {
        case .notJSON(let error): error.reason == .duplicateKey ? .duplicateKey : .malformedJSON
        case .unknownFields: .unknownField
        case .invalidFields: .invalidField
        }
    }

    /// All mistakes that were found, each with the field it stands in.
    public var errors: [FieldError] {
        switch self {
        case .notJSON(let error): [FieldError(pointer: "\(error.pointer)", detail: "\(error)")]
        case .unknownFields(let errors), .invalidFields(let errors): errors
        }
    }

    /// One line with all mistakes.
    public var description: String {
        errors.map(\.description).joined(separator: "; ")
    }
}
