// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Standard base64 with padding (RFC 4648 section 4).
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8?] = (0...255).map { byte in
        alphabet.firstIndex(of: UInt8(byte)).map { UInt8($0) }
    }

    /// Encodes octets.
    ///
    /// - Parameter bytes: The octets.
    /// - Returns: Text without line breaks, padded.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        append(bytes[...], to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Encodes octets behind text that stands already.
    ///
    /// - Parameters:
    ///   - bytes: The octets.
    ///   - text: Gets the digits, padded.
    static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let count = min(3, bytes.endIndex - start)
            var group = UInt32(bytes[start]) << 16
            if count > 1 { group |= UInt32(bytes[start + 1]) << 8 }
            if count > 2 { group |= UInt32(bytes[start + 2]) }
            for index in 0..<4 {
                let digit = alphabet[Int(group >> (18 - 6 * UInt32(index))) & 63]
                text.append(index <= count ? digit : UInt8(ascii: "="))
            }
        }
    }

    /// Decodes text in its one canonical form.
    ///
    /// - Parameter text: Padded base64 without blanks or line breaks.
    /// - Returns: `nil` for anything else, also for set bits that stand for nothing.
    public static func decode(_ text: String) -> [UInt8]? {
        decode(Array(text.utf8))
    }

    static func decode(_ digits: [UInt8]) -> [UInt8]? {
        guard digits.count.isMultiple(of: 4) else { return nil }
        let padding = digits.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var buffer: UInt32 = 0
        var bits = 0
        for digit in digits.dropLast(padding) {
            guard let value = values[Int(digit)] else { return nil }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
        return buffer & ((1 << UInt32(bits)) - 1) == 0 ? bytes : nil
    }
}
