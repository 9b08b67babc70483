// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The details of an audit entry as one text: a line `key=value` for each, in the order of the keys.
///
/// A backslash stands before each backslash, before `=` in keys, and for LF (`\n`) and NUL (`\0`), so that each set of
/// details has one text and each text is read back as it was.
enum AuditDetails {
    static func text(of details: [String: String]) -> String {
        details.sorted { $0.key < $1.key }
            .map { "\(escaped($0.key, equalsSign: true))=\(escaped($0.value, equalsSign: false))" }
            .joined(separator: "\n")
    }

    /// Gives `nil` for a text that this did not write.
    static func details(_ text: String) -> [String: String]? {
        var details: [String: String] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let (key, value) = pair(line), details.updateValue(value, forKey: key) == nil else { return nil }
        }
        return details
    }

    private static func escaped(_ text: String, equalsSign: Bool) -> String {
        guard text.utf8.contains(where: { isSpecial($0, equalsSign: equalsSign) }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isSpecial(byte, equalsSign: equalsSign) { bytes.append(UInt8(ascii: "\\")) }
            switch byte {
            case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
            case 0: bytes.append(UInt8(ascii: "0"))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8, equalsSign: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "\n"), 0: true
        case UInt8(ascii: "="): equalsSign
        default: false
        }
    }

    private static func pair(_ line: Substring.UTF8View.SubSequence) -> (String, String)? {
        var parts: [[UInt8]] = [[]]
        var bytes = line.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "\\"):
                guard let escaped = bytes.next() else { return nil }
                parts[parts.count - 1].append(unescaped(escaped))
            case UInt8(ascii: "=") where parts.count == 1: parts.append([])
            default: parts[parts.count - 1].append(byte)
            }
        }
        guard parts.count == 2 else { return nil }
        return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "0"): 0
        default: byte
        }
    }
}
