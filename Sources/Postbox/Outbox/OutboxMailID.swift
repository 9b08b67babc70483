// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The identifier of a mail in the outbox: 16 random octets, written as 32 lower-case hexadecimal digits.
public struct OutboxMailID: Sendable, Hashable, CustomStringConvertible {
    private static let octetCount = 16

    /// The identifier as text.
    public let description: String

    /// Reads an identifier.
    ///
    /// Gives `nil` for anything but 32 lower-case hexadecimal digits.
    ///
    /// - Parameter text: The digits.
    public init?(_ text: String) {
        guard let octets = [UInt8](hexadecimal: text), octets.count == Self.octetCount, octets.hexadecimal == text
        else { return nil }
        description = text
    }

    /// Makes an identifier of random octets.
    ///
    /// - Parameter octets: Sixteen of them.
    public init(octets: [UInt8]) {
        precondition(octets.count == Self.octetCount, "an identifier is made of 16 octets")
        description = octets.hexadecimal
    }
}
