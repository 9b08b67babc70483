// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A mail address as certificates, mailboxes and the socket name it.
///
/// Two addresses are equal when they enter a certificate as the same octets; whether they count as the same
/// address for uniqueness (rule `M4`) is decided by ``comparisonKey``.
public struct MailAddress: Sendable, CustomStringConvertible {
    private static let longest = 254
    /// No host that fits in the end is typed with more octets; bounds the work on hostile input.
    private static let longestTyped = 1024

    /// The part before the `@`, in the case it was entered in.
    public let localPart: String
    /// The part behind the `@`.
    public let host: MailDomain
    /// What enters certificates: the local part as entered, `@`, the host as lower-case A-labels.
    public let description: String
    /// The address as it was typed, for showing to people.
    public let displayed: String

    /// Reads an address from what somebody typed.
    ///
    /// - Parameter text: Exactly one `local@host`, without display name, brackets or blanks.
    /// - Throws: ``MailAddressError``, with the first reason found.
    public init(_ text: String) throws(MailAddressError) {
        guard !text.isEmpty else {
            throw .empty
        }
        guard text.utf8.count <= Self.longestTyped else {
            throw .addressTooLong(octets: text.utf8.count)
        }
        try ForbiddenCharacters.refuse(in: text)
        let (localPart, host) = try Self.split(text)
        try LocalPart.check(localPart)
        let domain = try MailDomain(typed: host)
        let address = "\(localPart)@\(domain)"
        guard address.utf8.count <= Self.longest else {
            throw .addressTooLong(octets: address.utf8.count)
        }
        self.localPart = String(localPart)
        self.host = domain
        self.description = address
        self.displayed = text
    }

    /// What decides whether two addresses are the same mailbox: local part without case, host as A-labels (`M4`).
    public var comparisonKey: String {
        ASCII.lowercased(description)
    }

    private static func split(_ text: String) throws(MailAddressError) -> (Substring, Substring) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw .atSigns(count: parts.count - 1, in: QuotedInput(text))
        }
        guard !parts[0].isEmpty else {
            throw .emptyLocalPart(in: QuotedInput(text))
        }
        guard !parts[1].isEmpty else {
            throw .emptyHost(in: QuotedInput(text))
        }
        return (Substring(parts[0]), Substring(parts[1]))
    }
}

extension MailAddress: Hashable {
    /// Whether both enter a certificate as the same octets.
    ///
    /// - Parameters:
    ///   - left: One address.
    ///   - right: The other.
    /// - Returns: Whether their ``description`` is the same; ``displayed`` does not count.
    public static func == (left: MailAddress, right: MailAddress) -> Bool {
        left.description == right.description
    }

    /// Feeds what equality looks at.
    ///
    /// - Parameter hasher: Takes the ``description``.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(description)
    }
}
