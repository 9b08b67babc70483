// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Octets that stand on the socket as standard base64 with padding: DER and PKCS#12.
///
/// RFC 4648 section 4.
public struct Base64Octets: Sendable, Hashable {
    /// The octets themselves.
    public let octets: [UInt8]

    /// Takes octets.
    ///
    /// - Parameter octets: The octets themselves.
    public init(_ octets: [UInt8]) {
        self.octets = octets
    }
}

extension Base64Octets: Codable {
    /// Reads standard base64 with padding and nothing between the characters.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let octets = Base64.decode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "is not base64; the standard alphabet with padding and without line breaks is expected"
            )
        }
        self.octets = octets
    }

    /// Writes standard base64 with padding.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Base64.encode(octets))
    }
}

extension Base64Octets: CustomStringConvertible, CustomReflectable {
    /// How many octets there are; they may be a key container and are not shown.
    public var description: String { "<\(octets.count) octets>" }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
