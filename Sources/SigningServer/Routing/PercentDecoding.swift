// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Percent-decoding of RFC 3986 section 2.1; a plus stands for itself, as in mail addresses.
enum PercentDecoding {
    /// The decoded text; `nil` for an incomplete escape or octets that are not UTF-8.
    static func decode(_ text: some StringProtocol) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "%") else {
                octets.append(octet)
                continue
            }
            guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
            octets.append(high << 4 | low)
        }
        return String(validating: octets, as: UTF8.self)
    }

    private static func digit(_ octet: UInt8?) -> UInt8? {
        switch octet {
        case .some(let octet) where (0x30...0x39).contains(octet): octet - 0x30
        case .some(let octet) where (0x41...0x46).contains(octet): octet - 0x37
        case .some(let octet) where (0x61...0x66).contains(octet): octet - 0x57
        default: nil
        }
    }
}
