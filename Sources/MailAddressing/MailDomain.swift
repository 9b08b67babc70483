// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mail domain: a host name of at least two labels, as lower-case A-labels.
public struct MailDomain: Hashable, Sendable, CustomStringConvertible {
    /// No valid host is typed with more octets; bounds the work on hostile input.
    private static let longestTyped = 1024

    /// The name as lower-case A-labels, without a dot at its end.
    public let description: String

    /// Reads a domain from what somebody typed, in any case, as U-labels or A-labels.
    ///
    /// - Parameter text: The name alone, without `@`.
    /// - Throws: ``MailAddressError``, with the first reason found.
    public init(_ text: String) throws(MailAddressError) {
        guard !text.isEmpty else {
            throw .emptyHost(in: QuotedInput(text))
        }
        guard text.utf8.count <= Self.longestTyped else {
            throw .hostTooLong(octets: text.utf8.count)
        }
        try ForbiddenCharacters.refuse(in: text)
        let atSigns = text.utf8.count { $0 == UInt8(ascii: "@") }
        guard atSigns == 0 else {
            throw .atSigns(count: atSigns, in: QuotedInput(text))
        }
        try self.init(typed: text[...])
    }

    /// Reads the host of an address whose forbidden characters were looked for already.
    init(typed text: Substring) throws(MailAddressError) {
        guard text.utf8.first != UInt8(ascii: "[") else {
            throw .internetAddress(QuotedInput(text))
        }
        let typed = ASCII.lowercased(text)
        try HostLabels.checkTyped(typed)
        let name = HostLabels.needsConversion(typed) ? try InternationalizedHost.convert(typed) : typed
        try HostLabels.checkFinal(name)
        description = name
    }
}
