// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a key may be used for (RFC 5280 section 4.2.1.3).
public struct KeyUsage: OptionSet, Sendable, Hashable {
    /// The named bits; bit 0 of the type is the most significant one.
    public let rawValue: UInt16

    /// Names a set of usages.
    ///
    /// - Parameter rawValue: The named bits; bit 0 of the type is the most significant one.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Bit 0: signatures other than those on certificates and CRLs.
    public static let digitalSignature = Self(rawValue: 0x8000)
    /// Bit 1: signatures that cannot be denied later.
    public static let nonRepudiation = Self(rawValue: 0x4000)
    /// Bit 2: encrypts keys.
    public static let keyEncipherment = Self(rawValue: 0x2000)
    /// Bit 3: encrypts data.
    public static let dataEncipherment = Self(rawValue: 0x1000)
    /// Bit 4: agrees on keys.
    public static let keyAgreement = Self(rawValue: 0x0800)
    /// Bit 5: signs certificates.
    public static let keyCertSign = Self(rawValue: 0x0400)
    /// Bit 6: signs CRLs.
    public static let cRLSign = Self(rawValue: 0x0200)

    /// Each usage under its name in RFC 5280, in the order of the bits.
    public static let names: [(usage: Self, name: String)] = [
        (.digitalSignature, "digitalSignature"), (.nonRepudiation, "nonRepudiation"),
        (.keyEncipherment, "keyEncipherment"), (.dataEncipherment, "dataEncipherment"),
        (.keyAgreement, "keyAgreement"), (.keyCertSign, "keyCertSign"), (.cRLSign, "cRLSign"),
    ]
}
