// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// The user ID that the web server in front names in a header field.
///
/// Only the web server's own connections come this far: the portal answers nobody else on its socket.
struct HeaderLogin: Sendable {
    let header: String

    /// The user ID; `nil` when there is none, more than one, or something that cannot be one.
    func user(_ headers: HTTPFields) -> String? {
        guard let user = headers.first(named: header.lowercased()), (1...64).contains(user.utf8.count) else {
            return nil
        }
        return user.utf8.allSatisfy(Self.isAllowed) ? user : nil
    }

    private static func isAllowed(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
