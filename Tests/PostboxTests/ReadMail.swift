// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A mail read back, by a reader that shares no code with the writer.
struct ReadMail {
    struct Fault: Error {
        let reason: String
    }

    let fields: [(name: String, value: String)]
    let body: String
    let lines: [[UInt8]]

    init(_ octets: [UInt8]) throws {
        guard octets.last == 0x0a else { throw Fault(reason: "the last line has no end") }
        guard octets.allSatisfy({ $0 == 0x0a || (0x20...0x7e).contains($0) }) else {
            throw Fault(reason: "an octet that is not printable ASCII")
        }
        lines = octets.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
        guard let end = lines.firstIndex(of: []) else { throw Fault(reason: "no empty line behind the header") }
        fields = try Self.fields(lines[..<end])
        let encoded = lines[(end + 1)...].joined(separator: [0x0a])
        body = String(decoding: try Self.quotedPrintable(Array(encoded)), as: UTF8.self)
    }

    subscript(_ name: String) -> String? {
        let values = fields.filter { $0.name == name }
        return values.count == 1 ? values[0].value : nil
    }

    private static func fields(_ lines: ArraySlice<[UInt8]>) throws -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix(" ") {
                guard !fields.isEmpty, text.contains(where: { $0 != " " }) else { throw Fault(reason: "a bad fold") }
                fields[fields.count - 1].value += text
            } else {
                guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLetter || $0 == "-" })
                else { throw Fault(reason: "no field: \(text)") }
                fields.append((String(text[..<colon]), String(text[text.index(after: colon)...])))
            }
        }
        return fields.map { ($0.name, String($0.value.drop { $0 == " " })) }
    }

    /// RFC 2047: blanks between two encoded words do not count.
    static func decodedWords(_ text: String) throws -> String {
        var decoded = ""
        var wasEncoded = false
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let isEncoded = word.hasPrefix("=?")
            if !decoded.isEmpty, !(isEncoded && wasEncoded) { decoded += " " }
            decoded += isEncoded ? try decodedWord(word) : String(word)
            wasEncoded = isEncoded
        }
        return decoded
    }

    private static func decodedWord(_ word: Substring) throws -> String {
        let parts = word.split(separator: "?", omittingEmptySubsequences: false)
        guard word.utf8.count <= 75, parts.count == 5, parts[0] == "=", parts[1] == "utf-8", parts[2] == "B",
            parts[4] == "=", let data = Data(base64Encoded: String(parts[3])),
            let text = String(validating: data, as: UTF8.self)
        else { throw Fault(reason: "no encoded word: \(word)") }
        return text
    }

    static func quotedPrintable(_ octets: [UInt8]) throws -> [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < octets.count {
            guard octets[index] == 0x3d else {
                decoded.append(octets[index])
                index += 1
                continue
            }
            if index + 1 < octets.count, octets[index + 1] == 0x0a {
                index += 2
                continue
            }
            let digits = octets[(index + 1)...].prefix(2)
            guard digits.count == 2, let octet = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                throw Fault(reason: "a bad escape at \(index)")
            }
            decoded.append(octet)
            index += 3
        }
        return decoded
    }
}
