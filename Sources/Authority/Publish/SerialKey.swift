// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A serial number as a value without storage of its own, to compare a million of them.
struct SerialKey: Hashable, Comparable {
    private var high: UInt32 = 0
    private var middle: UInt64 = 0
    private var low: UInt64 = 0

    /// Takes the content octets of an INTEGER; `nil` where they are no serial number.
    init?(_ octets: some Collection<UInt8>) {
        guard (1...21).contains(octets.count), let first = octets.first, first < 0x80 else { return nil }
        guard octets.count < 21 || first == 0 else { return nil }
        for octet in octets {
            high = high << 8 | UInt32(truncatingIfNeeded: middle >> 56)
            middle = middle << 8 | low >> 56
            low = low << 8 | UInt64(octet)
        }
        guard self != Self.zero else { return nil }
    }

    init(_ serial: SerialNumber) {
        self = Self(serial.derContent) ?? .zero
    }

    private init() {}

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
