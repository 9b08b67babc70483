// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A person as the identity management knows them.
public struct DirectoryPerson: Sendable, Hashable {
    /// Counts the entries ever made; a user ID entered again after its removal has a new number (P4).
    public let number: Int64
    /// Who it is.
    public let user: UserID
    /// What the identity management says of them.
    public let entry: DirectoryEntry

    /// Puts number, user ID and entry together.
    ///
    /// - Parameters:
    ///   - number: The number of the entry.
    ///   - user: Who it is.
    ///   - entry: What the identity management says.
    public init(number: Int64, user: UserID, entry: DirectoryEntry) {
        self.number = number
        self.user = user
        self.entry = entry
    }
}

/// What the identity management says of a person.
public struct DirectoryEntry: Sendable, Hashable {
    /// Given names, in NFC; empty for a person with one name.
    public let givenName: String
    /// Surname, in NFC; for a person with one name, that name.
    public let surname: String
    /// The person's own address.
    public let primaryAddress: MailAddress
    /// The language of mails to this person, a tag such as `de`.
    public let language: String?
    /// The functional addresses that the person is contact or owner of.
    public let functional: [FunctionalAddress]

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - givenName: Given names, in NFC.
    ///   - surname: Surname, in NFC.
    ///   - primaryAddress: The person's own address.
    ///   - language: The language of mails, a tag such as `de`.
    ///   - functional: The functional addresses that the person is contact or owner of.
    public init(
        givenName: String,
        surname: String,
        primaryAddress: MailAddress,
        language: String? = nil,
        functional: [FunctionalAddress] = []
    ) {
        self.givenName = givenName
        self.surname = surname
        self.primaryAddress = primaryAddress
        self.language = language
        self.functional = functional
    }
}

/// A functional address of the directory: a functional login or a distributed mailbox (X2).
public struct FunctionalAddress: Sendable, Hashable {
    /// What stands behind the address.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A functional login, with contact persons.
        case login
        /// A distributed mailbox, with owners.
        case mailbox
    }

    /// The address.
    public let address: MailAddress
    /// What stands behind it.
    public let kind: Kind
    /// The name that people know it by.
    public let displayName: String?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - address: The address.
    ///   - kind: What stands behind it.
    ///   - displayName: The name that people know it by.
    public init(address: MailAddress, kind: Kind, displayName: String? = nil) {
        self.address = address
        self.kind = kind
        self.displayName = displayName
    }
}
