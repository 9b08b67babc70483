// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Standard base64 with padding, read strictly.
///
/// RFC 4648 section 4.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    private static let values: [UInt32?] = (0..<256).map { byte in
        alphabet.firstIndex(of: UInt8(byte)).map(UInt32.init)
    }

    static func text(of octets: [UInt8]) -> String {
        var characters: [UInt8] = []
        characters.reserveCapacity((octets.count + 2) / 3 * 4)
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = octets[start..<min(start + 3, octets.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
            for position in 0..<4 {
                let value = Int(bits >> (18 - 6 * position)) & 63
                characters.append(position <= group.count ? alphabet[value] : padding)
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// The octets; `nil` for other characters, missing padding, and unused bits that are not zero.
    static func octets(of text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 4) else { return nil }
        let paddings = characters.suffix(2).reversed().prefix { $0 == padding }.count
        var octets: [UInt8] = []
        octets.reserveCapacity(characters.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, character) in characters.dropLast(paddings).enumerated() {
            guard let value = values[Int(character)] else { return nil }
            bits = bits << 6 | value
            guard index % 4 == 3 else { continue }
            octets += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
            bits = 0
        }
        return rest(bits, paddings: paddings).map { octets + $0 }
    }

    private static func rest(_ bits: UInt32, paddings: Int) -> [UInt8]? {
        switch paddings {
        case 1: bits & 3 == 0 ? [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] : nil
        case 2: bits & 15 == 0 ? [UInt8(bits >> 4 & 255)] : nil
        default: []
        }
    }
}
