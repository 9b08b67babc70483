// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Sequence<UInt8> {
    /// The octets as lower-case hexadecimal digits without separators.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
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
