// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Writes text into HTML so that it stays text, in elements and in quoted attributes.
///
/// The library's own goes by characters: in it a `"` with a combining accent behind it is another character, and ends an
/// attribute. This one goes by code units.
struct PageEscaping: MustacheContentType {
    /// How templates name it.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: Self.isSpecial) else { return text }
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count + 16)
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "<"): octets += Array("&lt;".utf8)
            case UInt8(ascii: ">"): octets += Array("&gt;".utf8)
            case UInt8(ascii: "&"): octets += Array("&amp;".utf8)
            case UInt8(ascii: "\""): octets += Array("&quot;".utf8)
            case UInt8(ascii: "'"): octets += Array("&#39;".utf8)
            // HTML has no NUL, and no reference to one.
            case 0: octets += Array("\u{fffd}".utf8)
            default: octets.append(octet)
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }

    private static func isSpecial(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0: true
        default: false
        }
    }
}
