// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A strict reader of JSON texts.
///
/// RFC 8259.
/// It recurses once per level, so the depth limit bounds the stack that any input can take.
struct JSONParser {
    /// The deepest nesting that the stack of any thread holds comfortably.
    static let deepestLimit = 256

    let bytes: [UInt8]
    let depthLimit: Int
    var index = 0
    var depth = 0
    var path: [Token] = []

    /// One step of the way to the value being read.
    enum Token {
        case name(String)
        case position(Int)
    }

    init(bytes: [UInt8], depthLimit: Int) {
        precondition((1...Self.deepestLimit).contains(depthLimit), "a JSON depth limit lies between 1 and 256")
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func document() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        let value = try value()
        skipWhiteSpace()
        guard index == bytes.count else { throw error(.trailingText) }
        return value
    }

    mutating func value() throws(JSONError) -> JSONValue {
        guard index < bytes.count else { throw error(.endOfText) }
        switch bytes[index] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error(.unexpected(expected: "a JSON value"))
        }
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for byte in "\(text)".utf8 {
            guard index < bytes.count else { throw error(.endOfText) }
            guard bytes[index] == byte else { throw error(.unexpected(expected: "the literal \(text)")) }
            index += 1
        }
        return value
    }

    mutating func skipWhiteSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0a, 0x0d: index += 1
            default: return
            }
        }
    }

    func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        let tokens = path.map { token in
            switch token {
            case .name(let name): name
            case .position(let position): String(position)
            }
        }
        return JSONError(reason: reason, offset: offset ?? index, pointer: JSONPointer(tokens))
    }
}
