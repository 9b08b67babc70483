// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension SQLValue {
    /// How many octets a serial number takes in the database (RFC 5280 section 4.1.2.2).
    private static let serialLength = 20

    /// A moment as seconds since 1970.
    static func time(_ moment: Timestamp) -> Self {
        .integer(moment.secondsSince1970)
    }

    /// A moment, or no value.
    static func time(_ moment: Timestamp?) -> Self {
        moment.map { .integer($0.secondsSince1970) } ?? .null
    }

    /// A whole number.
    static func count(_ count: Int) -> Self {
        .integer(Int64(count))
    }

    /// A flag as 1 or 0.
    static func flag(_ isSet: Bool) -> Self {
        .integer(isSet ? 1 : 0)
    }

    /// A text, or no value.
    static func text(_ text: String?) -> Self {
        text.map { .text($0) } ?? .null
    }

    /// Octets, or no value.
    static func blob(_ bytes: [UInt8]?) -> Self {
        bytes.map { .blob($0) } ?? .null
    }

    /// A serial number with zero octets in front, so that the engines sort it as a number.
    static func serial(_ serial: SerialNumber) -> Self {
        .blob(Array(repeating: 0, count: serialLength - serial.bytes.count) + serial.bytes)
    }
}
