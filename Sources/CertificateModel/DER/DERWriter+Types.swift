// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DERWriter {
    /// Writes a BOOLEAN that is true; DER leaves out a default of false.
    public mutating func writeTrue() {
        write(.boolean, [0xff])
    }

    /// Writes a non-negative INTEGER.
    ///
    /// - Parameter value: The number.
    public mutating func write(_ value: UInt64) {
        // One bit more than the number has: the first bit is the sign.
        let count = (UInt64.bitWidth - value.leadingZeroBitCount) / 8 + 1
        write(.integer, (0..<count).lazy.map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (count - 1 - $0))) })
    }

    /// Writes a serial number as INTEGER.
    ///
    /// - Parameter serial: The number, always positive.
    public mutating func write(_ serial: SerialNumber) {
        write(.integer, serial.derContent)
    }

    /// Writes an OBJECT IDENTIFIER.
    ///
    /// - Parameter identifier: The identifier.
    public mutating func write(_ identifier: ObjectIdentifier) {
        write(.objectIdentifier, identifier.content)
    }

    /// Writes a BIT STRING of whole octets.
    ///
    /// - Parameter octets: The bits, eight to an octet, none unused.
    public mutating func writeBitString(_ octets: some Collection<UInt8>) {
        write(.bitString, [0] + Array(octets))
    }

    /// Writes a named-bit list without its trailing zero bits (X.690 section 11.2.2).
    ///
    /// - Parameter bits: Bit 0 of the type is the most significant bit of the first octet.
    public mutating func writeNamedBits(_ bits: UInt16) {
        let octets = [UInt8(bits >> 8), UInt8(bits & 0xff)]
        let significant = Array(octets.prefix(octets[1] == 0 ? (octets[0] == 0 ? 0 : 1) : 2))
        write(.bitString, [UInt8(significant.last?.trailingZeroBitCount ?? 0)] + significant)
    }

    /// Writes a moment as UTCTime up to 2049 and as GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5).
    ///
    /// - Parameter moment: The moment, in UTC.
    public mutating func write(_ moment: Timestamp) {
        let time = CivilTime(moment)
        let rest = [time.month, time.day, time.hour, time.minute, time.second].map { Timestamp.padded($0) }.joined()
        let usesTwoDigits = (1950..<2050).contains(time.year)
        let year = usesTwoDigits ? Timestamp.padded(time.year % 100) : Timestamp.padded(time.year, to: 4)
        write(usesTwoDigits ? .utcTime : .generalizedTime, Array("\(year)\(rest)Z".utf8))
    }
}
