// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Recognises UTF-8 that was decoded as Latin-1 or Windows-1252.
public enum GarbledText {
    /// Where Windows-1252 differs from Latin-1: octets 0x80 to 0x9f; 0 where it has no character.
    private static let windows1252: [UInt32] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
        0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e,
        0x0178,
    ]

    /// Whether some characters, taken as octets again, are a sequence of UTF-8; a replacement character counts too.
    ///
    /// - Parameter text: Any text.
    /// - Returns: Whether it was decoded with the wrong character set somewhere.
    public static func isGarbled(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        guard !text.unicodeScalars.contains("\u{fffd}") else { return true }
        let octets = text.unicodeScalars.map { octet($0.value) }
        return octets.indices.dropLast().contains { index in
            switch (octets[index], octets[index + 1]) {
            case (0xc2...0xdf, 0x80...0xbf): true
            case (0xe0...0xef, 0x80...0xbf): index + 2 < octets.count && (0x80...0xbf).contains(octets[index + 2])
            default: false
            }
        }
    }

    /// The octet that Windows-1252 or Latin-1 reads as a character; 0 where there is none.
    private static func octet(_ scalar: UInt32) -> UInt8 {
        guard scalar > 0xff else { return UInt8(scalar) }
        return windows1252.firstIndex(of: scalar).map { UInt8(0x80 + $0) } ?? 0
    }
}
