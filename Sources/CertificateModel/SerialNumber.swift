// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The serial number of a certificate: a positive integer of at most 20 octets.
///
/// Those that Siegel draws have 16 random octets. RFC 5280 section 4.1.2.2.
public struct SerialNumber: Sendable, Hashable {
    /// The big-endian octets without leading zero octets; the first one is below 0x80 or a zero octet would be needed
    /// in DER, see `derContent`.
    public let bytes: [UInt8]

    /// Takes the octets of a serial number that came from elsewhere.
    ///
    /// Gives `nil` for zero and for more than 20 octets.
    ///
    /// - Parameter bytes: Big-endian octets; leading zero octets are dropped.
    public init?(bytes: some Collection<UInt8>) {
        let significant = Array(bytes.drop { $0 == 0 })
        guard (1...20).contains(significant.count) else { return nil }
        self.bytes = significant
    }

    /// Takes the octets of a serial number that came from elsewhere.
    ///
    /// Gives `nil` for zero and for more than 20 octets. The same for arrays, because lists hold millions of them.
    ///
    /// - Parameter bytes: Big-endian octets; leading zero octets are dropped.
    public init?(bytes: [UInt8]) {
        guard let start = bytes.firstIndex(where: { $0 != 0 }), bytes.count - start <= 20 else { return nil }
        self.bytes = start == 0 ? bytes : Array(bytes[start...])
    }

    /// Reads lower-case or upper-case hexadecimal without separators.
    ///
    /// Gives `nil` for anything else, zero included.
    ///
    /// - Parameter hexadecimal: An even number of digits, 2 to 40.
    public init?(hexadecimal: String) {
        guard let bytes = [UInt8](hexadecimal: hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// Draws a serial number of 16 octets: positive, with no leading zero octet.
    ///
    /// - Parameter source: Where the randomness comes from; in the daemon the system's.
    /// - Returns: A number with 126 bits or more of entropy.
    public static func random(from source: inout some RandomNumberGenerator) -> Self {
        let first = UInt8.random(in: 0x01...0x7f, using: &source)
        let words = [source.next(), source.next()]
        let rest = words.flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
        return Self(validated: [first] + rest.dropFirst())
    }

    private init(validated bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The content octets of the DER INTEGER: with a zero octet in front where the first bit is set.
    public var derContent: [UInt8] {
        (bytes.first ?? 0) >= 0x80 ? [0] + bytes : bytes
    }
}

extension SerialNumber: Comparable {
    /// Compares as numbers; entries of a CRL stand in this order.
    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.count == right.bytes.count
            ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.bytes.count < right.bytes.count
    }
}

extension SerialNumber: CustomStringConvertible {
    /// Lower-case hexadecimal without separators, as on the socket.
    public var description: String {
        bytes.hexadecimal
    }
}
