// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Whom a leaf certificate will name: what directory and registry say, not what the frontend says.
public struct SubjectRequest: Sendable, Hashable {
    /// The primary address.
    public let address: MailAddress
    /// The linked aliases in their order (X4).
    public let aliases: [MailAddress]
    /// The person's given name, as the directory has it (X3).
    public let givenName: String?
    /// The person's surname, as the directory has it (X3).
    public let surname: String?
    /// The display name of a functional mailbox (M10).
    public let displayName: String?

    /// Names an address and what is known about it.
    ///
    /// - Parameters:
    ///   - address: The primary address.
    ///   - aliases: The linked aliases in their order.
    ///   - givenName: The person's given name.
    ///   - surname: The person's surname.
    ///   - displayName: The display name of a functional mailbox.
    public init(
        address: MailAddress,
        aliases: [MailAddress] = [],
        givenName: String? = nil,
        surname: String? = nil,
        displayName: String? = nil
    ) {
        self.address = address
        self.aliases = aliases
        self.givenName = givenName
        self.surname = surname
        self.displayName = displayName
    }

    /// Primary address and aliases, each once, as they stand in subjectAltName.
    var addresses: [String] {
        var seen: [String] = []
        for text in [address.description] + aliases.map(\.description) where !seen.contains(text) { seen.append(text) }
        return seen
    }
}
