// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where in a JSON text something stands.
///
/// RFC 6901.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
    /// The names and positions from the outermost value inwards, not escaped.
    public let tokens: [String]

    /// Makes a pointer of its parts.
    ///
    /// - Parameter tokens: Names of members and positions in arrays, outermost first, not escaped.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// The pointer as text, `/key/algorithm`; empty for the whole document.
    public var description: String {
        tokens.map { "/" + Self.escaped($0) }.joined()
    }

    private static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == 0x7e || $0 == 0x2f }) else { return token }
        var bytes: [UInt8] = []
        for byte in token.utf8 {
            switch byte {
            case 0x7e: bytes += [0x7e, 0x30]
            case 0x2f: bytes += [0x7e, 0x31]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
