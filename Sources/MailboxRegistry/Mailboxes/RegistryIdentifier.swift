// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// An identifier of a row of the registry: 16 random octets, written as 32 lower-case hexadecimal digits.
public struct RegistryIdentifier<Subject>: Sendable, Hashable, CustomStringConvertible {
    private static var digits: Int { 32 }

    /// The identifier as text.
    public let description: String

    /// Reads an identifier.
    ///
    /// Gives `nil` for anything but 32 lower-case hexadecimal digits.
    ///
    /// - Parameter text: The digits.
    public init?(_ text: String) {
        let octets = text.utf8
        guard octets.count == Self.digits, octets.allSatisfy(Self.isDigit) else { return nil }
        description = text
    }

    /// Makes an identifier of random octets.
    ///
    /// - Parameter octets: Sixteen of them.
    public init(octets: [UInt8]) {
        precondition(octets.count * 2 == Self.digits, "an identifier is made of 16 octets")
        description = octets.hexadecimal
    }

    private static func isDigit(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}

/// The identifier of a mailbox.
public typealias MailboxID = RegistryIdentifier<Mailbox>

/// The identifier of a challenge; the token of its mail is computed from it and from a key that no table holds (C6).
public typealias ChallengeID = RegistryIdentifier<Challenge>
