// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A serial number as a value without storage of its own, to compare a million of them.
struct SerialKey: Hashable, Comparable {
    private var high: UInt32 = 0
    private var middle: UInt64 = 0
    private var low: UInt64 = 0

    /// Takes the content octets of an INTEGER; `nil` where they are no serial number.
    init?(_ octets: Span<UInt8>) {
        let count = octets.count
        guard (1...21).contains(count), octets[0] < 0x80, count < 21 || octets[0] == 0 else { return nil }
        high = UInt32(truncatingIfNeeded: Self.word(of: octets, endingAt: count - 16))
        middle = Self.word(of: octets, endingAt: count - 8)
        low = Self.word(of: octets, endingAt: count)
        guard self != Self.zero else { return nil }
    }

    init(_ serial: SerialNumber) {
        self = Self(serial.derContent.span) ?? .zero
    }

    private init() {}

    /// The number in the eight octets before an index, or in the fewer that stand there.
    private static func word(of octets: Span<UInt8>, endingAt end: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in max(0, end - 8)..<max(0, end) { word = word << 8 | UInt64(octets[index]) }
        return word
    }

    private static let zero = Self()

    /// The serial number as the ledger knows it.
    var serial: SerialNumber? {
        let octets = [UInt64(high), middle, low].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
        return SerialNumber(bytes: octets)
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }
}
