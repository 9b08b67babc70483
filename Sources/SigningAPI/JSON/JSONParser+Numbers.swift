// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    /// Reads a number: an integer that fits 64 bits stays one, everything else is a double.
    ///
    /// RFC 8259 section 6.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        skip(UInt8(ascii: "-"))
        try integerDigits()
        let hasFraction = try fraction()
        let hasExponent = try exponent()
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if !hasFraction, !hasExponent, let integer = Int64(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw error(.numberOutOfRange, at: start) }
        return .number(number)
    }

    private mutating func integerDigits() throws(JSONError) {
        let start = index
        try digits()
        guard bytes[start] != UInt8(ascii: "0") || index == start + 1 else { throw error(.malformedNumber, at: start) }
    }

    /// Reads `.` and digits when they are there; `true` then.
    private mutating func fraction() throws(JSONError) -> Bool {
        guard skip(UInt8(ascii: ".")) else { return false }
        try digits()
        return true
    }

    /// Reads `e`, sign and digits when they are there; `true` then.
    private mutating func exponent() throws(JSONError) -> Bool {
        guard skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) else { return false }
        if !skip(UInt8(ascii: "-")) { skip(UInt8(ascii: "+")) }
        try digits()
        return true
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > start else { throw error(index < bytes.count ? .malformedNumber : .endOfText) }
    }

    @discardableResult
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}
