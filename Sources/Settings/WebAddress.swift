// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The few kinds of URL that the configuration takes: scheme, host, port and a path that ends in `/`.
enum WebAddress {
    /// Whether a text is such a URL of one of the schemes, in printable ASCII without user, query and fragment.
    static func isDirectory(_ text: String, schemes: [String]) -> Bool {
        guard let scheme = schemes.first(where: { text.hasPrefix("\($0)://") }), text.hasSuffix("/") else {
            return false
        }
        let rest = text.utf8.dropFirst(scheme.utf8.count + 3)
        let forbidden = Set("\"<>\\^`{|}?#@".utf8)
        guard rest.allSatisfy({ 0x21...0x7E ~= $0 && !forbidden.contains($0) }) else {
            return false
        }
        return isAuthority(rest.prefix { $0 != UInt8(ascii: "/") }) && text.utf8.count <= 1024
    }

    private static func isAuthority(_ authority: Substring.UTF8View) -> Bool {
        let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
            Substring($0)
        }
        guard let host = parts.first, !host.isEmpty, host.utf8.allSatisfy(isHostOctet), parts.count <= 2 else {
            return false
        }
        return parts.count == 1 || UInt16(parts[1]) ?? 0 > 0
    }

    private static func isHostOctet(_ octet: UInt8) -> Bool {
        octet == UInt8(ascii: ".") || octet != UInt8(ascii: "_") && WordRule.bareKey.allows(octet)
    }
}
