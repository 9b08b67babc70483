// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[organization]`: whom subjects name; what may stand in a certificate is for SubjectProfiles to say.
    public struct Organization: Hashable, Sendable {
        /// `country`: two capital letters of ISO 3166.
        public let country: String
        /// `name`: the organisation's name.
        public let name: String
        /// `identifier`: the organizationIdentifier of ETSI EN 319 412-1; without it the attribute is left out.
        public let identifier: String?
    }

    /// `[audit]`: the key that signs heads of the audit log, and nothing else.
    public struct Audit: Hashable, Sendable {
        /// `key`: the path of the encrypted PKCS#8 key, PEM.
        public let key: String
        /// `passphraseFile`: the path of a file with its passphrase; without it the first issuer's opens the key.
        public let passphraseFile: String?
    }
}

extension DaemonSettings.Organization {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        country = try reader.string("country")
        guard country.utf8.count == 2, country.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
            throw reader.invalid("country", "is no country code", expected: "two capital letters of ISO 3166")
        }
        name = try reader.string("name")
        identifier = try reader.optionalString("identifier")
    }
}

extension DaemonSettings.Audit {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        key = try reader.string("key")
        passphraseFile = try reader.optionalString("passphraseFile")
    }
}
