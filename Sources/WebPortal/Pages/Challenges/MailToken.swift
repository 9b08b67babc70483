// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// The token of a challenge mail: whoever has it can answer the challenge, so nothing shows it (C6).
struct MailToken: Sendable {
    /// What the daemon is asked with.
    let secret: Secret

    /// Takes what a link or a cookie says, if it can be a token: 43 characters of base64url.
    init?(_ text: String) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        secret = Secret(text)
    }

    /// RFC 4648 section 5.
    private static func isAllowed(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
