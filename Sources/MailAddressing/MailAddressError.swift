// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not a mail address or mail domain that a certificate may name.
///
/// The cases that repeat input hold it as ``QuotedInput``, so no value of this type carries raw control characters.
public enum MailAddressError: Error, Hashable, Sendable {
    /// The text is empty.
    case empty
    /// A white-space character, of ASCII or Unicode, stands in the text.
    case blank(in: QuotedInput)
    /// A control character stands in the text: CR, LF and NUL among them.
    case controlCharacter(UInt32, in: QuotedInput)
    /// A character that shows nothing stands in the text: zero-width, soft hyphen, direction mark.
    case invisibleCharacter(UInt32, in: QuotedInput)
    /// The number of `@` is not exactly one; in a domain, not zero.
    case atSigns(count: Int, in: QuotedInput)
    /// Nothing stands before the `@`.
    case emptyLocalPart(in: QuotedInput)
    /// The part before the `@` holds a character outside ASCII, as RFC 6531 allows and rfc822Name (RFC 5280) does not.
    case localPartNotASCII(QuotedInput)
    /// The part before the `@` is no dot-atom of RFC 5322 section 3.2.3.
    case localPartNotDotAtom(QuotedInput)
    /// The part before the `@` is longer than 64 octets (RFC 5321 section 4.5.3.1.1).
    case localPartTooLong(octets: Int)
    /// The whole address is longer than 254 octets (RFC 5321 section 4.5.3.1.3).
    case addressTooLong(octets: Int)
    /// Nothing stands behind the `@`.
    case emptyHost(in: QuotedInput)
    /// The host is an IPv4 or IPv6 address instead of a name, or ends like one.
    case internetAddress(QuotedInput)
    /// The host has one label only.
    case singleLabel(QuotedInput)
    /// Two dots stand side by side in the host, or one at its end.
    case emptyLabel(in: QuotedInput)
    /// A label holds an ASCII character other than letters, digits and inner hyphens (RFC 1123 section 2.1).
    case labelNotLetterDigitHyphen(QuotedInput)
    /// A label has hyphens in places 3 and 4 without being an A-label (RFC 5890 section 2.3.1).
    case labelReserved(QuotedInput)
    /// A label is longer than 63 octets.
    case labelTooLong(octets: Int)
    /// The host is longer than 253 octets.
    case hostTooLong(octets: Int)
    /// The host is not a valid internationalized name; the reason is libidn2's.
    case hostNotInternationalized(QuotedInput, reason: String)
}
