// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Words of a header that are not plain ASCII (RFC 2047).
enum EncodedWord {
    /// With these octets a word has 64 characters, so that `Subject: ` and a word fit into the 76 of a line.
    private static let octetsPerWord = 39

    /// Encodes a text as words in UTF-8 and base64; no character is divided between two words.
    static func encode(_ text: String) -> [String] {
        var words: [String] = []
        var octets: [UInt8] = []
        for scalar in text.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if octets.count + encoded.count > octetsPerWord {
                words.append(word(of: octets))
                octets = []
            }
            octets += encoded
        }
        return octets.isEmpty ? words : words + [word(of: octets)]
    }

    private static func word(of octets: [UInt8]) -> String {
        "=?utf-8?B?\(Base64.encode(octets))?="
    }
}
