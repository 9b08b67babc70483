// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// What the mail of a challenge carries and nothing else does: 256 bits that only the daemon's token key can make (C6).
///
/// It is never stored or logged: descriptions and mirrors show nothing, and the one way to its text is ``exposed``.
public struct ChallengeToken: Sendable, Equatable {
    private static let octetCount = 32
    /// Keeps the tokens apart from whatever else may be computed with the same key.
    private static let purpose = "siegel challenge token 1\0"

    /// The octets, for hashing; the hash is what the database holds.
    public let octets: [UInt8]

    /// Computes the token of a challenge.
    ///
    /// - Parameters:
    ///   - challenge: The identifier of the challenge.
    ///   - authenticationCode: HMAC-SHA-256 of a message under the token key, which lies outside the database.
    /// - Throws: What the closure throws.
    public init<Failure>(
        of challenge: String,
        authenticationCode: (_ message: [UInt8]) throws(Failure) -> [UInt8]
    ) throws(Failure) {
        octets = try authenticationCode(Array((Self.purpose + challenge).utf8))
        precondition(octets.count == Self.octetCount, "HMAC-SHA-256 gives 32 octets")
    }

    /// Reads a token that somebody shows.
    ///
    /// Gives `nil` for anything but the 43 characters of base64url without padding that ``exposed`` writes.
    ///
    /// - Parameter text: What was shown.
    public init?(_ text: String) {
        guard text.utf8.count == 43, !text.utf8.contains(where: { [0x2b, 0x2f, 0x3d].contains($0) }) else { return nil }
        let standard = text.utf8.map { $0 == 0x2d ? UInt8(0x2b) : $0 == 0x5f ? 0x2f : $0 } + [0x3d]
        guard let octets = Base64.decode(String(decoding: standard, as: UTF8.self)) else { return nil }
        self.octets = octets
    }

    /// The token as links carry it: base64url without padding (RFC 4648 section 5).
    ///
    /// For the text of a mail only.
    public var exposed: String {
        let characters = Base64.encode(octets).utf8.compactMap { octet -> UInt8? in
            switch octet {
            case 0x2b: 0x2d
            case 0x2f: 0x5f
            case 0x3d: nil
            default: octet
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }
}

extension ChallengeToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Shows that there is a token and nothing of it.
    public var description: String {
        "token (hidden)"
    }

    /// Shows that there is a token and nothing of it.
    public var debugDescription: String {
        description
    }

    /// Shows no fields, so that `dump` prints none either.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
