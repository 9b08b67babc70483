// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Sequence<UInt8> {
    /// The octets as lower-case hexadecimal digits without separators.
    public var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * underestimatedCount)
        for byte in self {
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}

extension [UInt8] {
    /// Reads hexadecimal digits without separators.
    ///
    /// Gives `nil` for an odd count or any other character.
    ///
    /// - Parameter hexadecimal: Digits of either case; an even number of them.
    public init?(hexadecimal: String) {
        let digits = hexadecimal.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }
        self = stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }
}
