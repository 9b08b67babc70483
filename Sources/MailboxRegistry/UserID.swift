// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The identifier of a person in the directory; compared byte for byte.
public struct UserID: Sendable, Hashable, CustomStringConvertible {
    /// The identifier as text.
    public let description: String

    /// Checks an identifier against `[A-Za-z0-9._@-]{1,64}`.
    ///
    /// Gives `nil` for anything else.
    ///
    /// - Parameter text: The identifier.
    public init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        description = text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "-")].contains(byte)
        }
    }
}
