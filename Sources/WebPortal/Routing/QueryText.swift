// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Text in the query of a link.
enum QueryText {
    private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    /// The text with everything escaped that is not unreserved.
    ///
    /// RFC 3986 section 2.3.
    static func escaped(_ text: String) -> String {
        text.utf8.map { octet in
            unreserved.contains(octet)
                ? String(UnicodeScalar(octet)) : (octet < 16 ? "%0" : "%") + String(octet, radix: 16, uppercase: true)
        }.joined()
    }
}
