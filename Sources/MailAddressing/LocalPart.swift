// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The part of an address before the `@`: an RFC 5322 dot-atom of at most 64 octets, without quoting.
enum LocalPart {
    private static let longest = 64
    private static let symbols = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    /// Refuses everything but a dot-atom (RFC 5322 section 3.2.3).
    static func check(_ part: Substring) throws(MailAddressError) {
        let octets = part.utf8
        guard octets.allSatisfy({ $0 < 0x80 }) else {
            throw .localPartNotASCII(QuotedInput(part))
        }
        guard octets.count <= longest else {
            throw .localPartTooLong(octets: octets.count)
        }
        var previousIsDot = true
        for octet in octets {
            let isDot = octet == UInt8(ascii: ".")
            guard isDot ? !previousIsDot : isAtomText(octet) else {
                throw .localPartNotDotAtom(QuotedInput(part))
            }
            previousIsDot = isDot
        }
        guard !previousIsDot else {
            throw .localPartNotDotAtom(QuotedInput(part))
        }
    }

    private static func isAtomText(_ octet: UInt8) -> Bool {
        ASCII.isLetter(octet) || ASCII.isDigit(octet) || symbols.contains(octet)
    }
}
