// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Percent-encoding of path components and query values.
///
/// RFC 3986 section 2.
enum PercentEncoding {
    /// Writes every octet that is not unreserved as `%XX`, slashes and dots-only components included.
    static func encode(_ text: String) -> String {
        let onlyDots = text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
        return text.utf8.map { byte in
            isUnreserved(byte) && !onlyDots
                ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal.uppercased()
        }.joined()
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
