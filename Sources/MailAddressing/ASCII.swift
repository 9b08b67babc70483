// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the grammars of RFC 5322 and RFC 1123 ask about single octets.
enum ASCII {
    static let hyphen = UInt8(ascii: "-")

    static func isLetter(_ octet: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= lowercased(octet)
    }

    static func isDigit(_ octet: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= octet
    }

    static func lowercased(_ octet: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= octet ? octet | 0x20 : octet
    }

    /// Lower-cases A to Z and leaves everything else, other scripts included, as it is.
    static func lowercased(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) else { return String(text) }
        return String(decoding: text.utf8.map(lowercased), as: UTF8.self)
    }
}
