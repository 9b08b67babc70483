// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a single JSON value without parts is read as.
protocol JSONLeaf {
    /// The value, or `nil` when it is of another kind or out of range.
    init?(json: JSONValue)
    /// What the field should hold, as a phrase: `a string`.
    static var expectation: String { get }
    /// Stands in for a wrong value until all mistakes are found; never leaves the decoder.
    static var placeholder: Self { get }
}

extension String: JSONLeaf {
    init?(json: JSONValue) {
        guard case .string(let text) = json else { return nil }
        self = text
    }
    static var expectation: String { "a string" }
    static var placeholder: String { "" }
}

extension Bool: JSONLeaf {
    init?(json: JSONValue) {
        guard case .bool(let value) = json else { return nil }
        self = value
    }
    static var expectation: String { "true or false" }
    static var placeholder: Bool { false }
}

extension Double: JSONLeaf {
    init?(json: JSONValue) {
        switch json {
        case .number(let value): self = value
        case .integer(let value): self = Double(value)
        default: return nil
        }
    }
    static var expectation: String { "a number" }
    static var placeholder: Double { 0 }
}

extension FixedWidthInteger {
    init?(json: JSONValue) {
        guard case .integer(let value) = json else { return nil }
        self.init(exactly: value)
    }
    static var expectation: String { "an integer from \(Self.min) to \(Self.max)" }
    static var placeholder: Self { 0 }
}

extension Int: JSONLeaf {}
extension Int32: JSONLeaf {}
extension Int64: JSONLeaf {}
extension UInt32: JSONLeaf {}
extension UInt64: JSONLeaf {}
