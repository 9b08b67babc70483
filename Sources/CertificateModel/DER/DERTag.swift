// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The identifier octet of a DER value; Siegel reads and writes low tag numbers only (X.690 section 8.1.2).
public struct DERTag: Sendable, Hashable, RawRepresentable {
    /// The identifier octet: class, constructed bit and number.
    public let rawValue: UInt8

    /// Names an identifier octet.
    ///
    /// - Parameter rawValue: Class, constructed bit and a number below 31.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// BOOLEAN.
    public static let boolean = Self(rawValue: 0x01)
    /// INTEGER.
    public static let integer = Self(rawValue: 0x02)
    /// BIT STRING.
    public static let bitString = Self(rawValue: 0x03)
    /// OCTET STRING.
    public static let octetString = Self(rawValue: 0x04)
    /// NULL.
    public static let null = Self(rawValue: 0x05)
    /// OBJECT IDENTIFIER.
    public static let objectIdentifier = Self(rawValue: 0x06)
    /// ENUMERATED.
    public static let enumerated = Self(rawValue: 0x0a)
    /// UTF8String.
    public static let utf8String = Self(rawValue: 0x0c)
    /// PrintableString.
    public static let printableString = Self(rawValue: 0x13)
    /// IA5String.
    public static let ia5String = Self(rawValue: 0x16)
    /// UTCTime.
    public static let utcTime = Self(rawValue: 0x17)
    /// GeneralizedTime.
    public static let generalizedTime = Self(rawValue: 0x18)
    /// SEQUENCE and SEQUENCE OF.
    public static let sequence = Self(rawValue: 0x30)
    /// SET and SET OF.
    public static let set = Self(rawValue: 0x31)

    /// A context-specific tag with primitive content.
    ///
    /// - Parameter number: The tag number, 0 to 30.
    /// - Returns: `[number]` IMPLICIT of a primitive type.
    public static func contextPrimitive(_ number: UInt8) -> Self {
        Self(rawValue: 0x80 | number)
    }

    /// A context-specific tag with constructed content.
    ///
    /// - Parameter number: The tag number, 0 to 30.
    /// - Returns: `[number]` EXPLICIT, or IMPLICIT of a constructed type.
    public static func contextConstructed(_ number: UInt8) -> Self {
        Self(rawValue: 0xa0 | number)
    }
}
