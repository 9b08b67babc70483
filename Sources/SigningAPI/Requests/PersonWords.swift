// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The directory’s word on a person: the body of `PUT /v1/people/{user}`.
public struct PersonWords: Codable, Sendable, Hashable {
    /// Given name as it enters certificates.
    public let givenName: String
    /// Surname as it enters certificates.
    public let surname: String
    /// The person’s own mail address (P2).
    public let primaryAddress: String
    /// Language of mails to the person, `de` or `en`.
    public let language: String?
    /// The functional addresses the person is contact or owner of; replaces the earlier list.
    public let functional: [FunctionalAddressWords]

    /// Makes the words of one person.
    public init(
        givenName: String,
        surname: String,
        primaryAddress: String,
        language: String? = nil,
        functional: [FunctionalAddressWords]
    ) {
        self.givenName = givenName
        self.surname = surname
        self.primaryAddress = primaryAddress
        self.language = language
        self.functional = functional
    }
}
