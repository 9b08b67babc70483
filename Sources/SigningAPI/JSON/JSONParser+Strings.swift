// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    /// Reads a string; those without escapes are taken over in one piece.
    mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        try skipPlain()
        guard bytes[index] == UInt8(ascii: "\\") else {
            defer { index += 1 }
            return try text(bytes[start..<index], startingAt: start)
        }
        return try escapedString(startingAt: start)
    }

    private mutating func escapedString(startingAt start: Int) throws(JSONError) -> String {
        var content = Array(bytes[start..<index])
        while bytes[index] == UInt8(ascii: "\\") {
            index += 1
            try escape(into: &content)
            let rest = index
            try skipPlain()
            content += bytes[rest..<index]
        }
        defer { index += 1 }
        return try text(content[...], startingAt: start)
    }

    /// Moves to the next quote or backslash.
    private mutating func skipPlain() throws(JSONError) {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x20 else { throw error(.controlCharacter) }
            guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
            index += 1
        }
        throw error(.endOfText)
    }

    private func text(_ octets: ArraySlice<UInt8>, startingAt start: Int) throws(JSONError) -> String {
        guard let text = String(validating: octets, as: UTF8.self) else { throw error(.notUTF8, at: start) }
        return text
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
        guard index < bytes.count else { throw error(.endOfText) }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0c)
        case UInt8(ascii: "n"): content.append(0x0a)
        case UInt8(ascii: "r"): content.append(0x0d)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content += String(try scalar()).utf8
        default: throw error(.unknownEscape, at: index - 2)
        }
    }

    /// Reads the four digits after `\u`, and a second escape after the first half of a surrogate pair.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let start = index - 2
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, index + 1 < bytes.count,
            bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { throw error(.loneSurrogate, at: start) }
        index += 2
        let second = UInt32(try codeUnit())
        let value = 0x10000 &+ ((UInt32(first) &- 0xd800) << 10) &+ (second &- 0xdc00)
        guard (0xdc00...0xdfff).contains(second), let scalar = Unicode.Scalar(value) else {
            throw error(.loneSurrogate, at: start)
        }
        return scalar
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard index < bytes.count else { throw error(.endOfText) }
            switch bytes[index] {
            case let digit where (0x30...0x39).contains(digit): unit = unit << 4 | UInt16(digit - 0x30)
            case let digit where (0x41...0x46).contains(digit): unit = unit << 4 | UInt16(digit - 0x37)
            case let digit where (0x61...0x66).contains(digit): unit = unit << 4 | UInt16(digit - 0x57)
            default: throw error(.unknownEscape)
            }
            index += 1
        }
        return unit
    }
}
