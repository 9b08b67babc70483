// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A person in the directory.
public struct PersonRecordWords: Codable, Sendable, Hashable {
    /// The user ID.
    public let user: String
    /// Given name as it enters certificates.
    public let givenName: String
    /// Surname as it enters certificates.
    public let surname: String
    /// The person’s own mail address.
    public let primaryAddress: String
    /// Language of mails to the person.
    public let language: String?
    /// The functional addresses the person is contact or owner of.
    public let functional: [FunctionalAddressWords]

    /// Makes the record of one person.
    public init(
        user: String,
        givenName: String,
        surname: String,
        primaryAddress: String,
        language: String? = nil,
        functional: [FunctionalAddressWords]
    ) {
        self.user = user
        self.givenName = givenName
        self.surname = surname
        self.primaryAddress = primaryAddress
        self.language = language
        self.functional = functional
    }
}

extension PersonRecordWords {
    /// Makes the record of a person from the words it was entered with.
    public init(user: String, words: PersonWords) {
        self.init(
            user: user,
            givenName: words.givenName,
            surname: words.surname,
            primaryAddress: words.primaryAddress,
            language: words.language,
            functional: words.functional
        )
    }
}
