// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The body of `POST /v1/subjects`: whose Subject to show; nothing is signed.
public struct SubjectPreviewWords: Codable, Sendable, Hashable {
    /// The profile; without it the default for the address.
    public let profile: String?
    /// The mail address.
    public let address: String
    /// Given name; without it the directory’s.
    public let givenName: String?
    /// Surname; without it the directory’s.
    public let surname: String?
    /// Display name, for versions that use it (M10).
    public let displayName: String?
    /// Further addresses for the subjectAltName.
    public let aliases: [String]?
    /// The moment that chooses the version; now without it.
    public let at: Timestamp?

    /// Makes the words of one preview.
    public init(
        profile: String? = nil,
        address: String,
        givenName: String? = nil,
        surname: String? = nil,
        displayName: String? = nil,
        aliases: [String]? = nil,
        at: Timestamp? = nil
    ) {
        self.profile = profile
        self.address = address
        self.givenName = givenName
        self.surname = surname
        self.displayName = displayName
        self.aliases = aliases
        self.at = at
    }
}
