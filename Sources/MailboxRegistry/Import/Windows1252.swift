// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The Windows-1252 character set, without the five octets that it leaves undefined.
enum Windows1252 {
    /// What the octets 0x80 to 0x9F stand for; 0 where they are undefined.
    private static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The text; `nil` where an octet is undefined.
    static func text(of octets: ArraySlice<UInt8>) -> String? {
        var text = ""
        for octet in octets {
            guard let scalar = scalar(octet) else { return nil }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static func scalar(_ octet: UInt8) -> Unicode.Scalar? {
        guard 0x80...0x9F ~= octet else { return Unicode.Scalar(octet) }
        let code = high[Int(octet) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }
}
