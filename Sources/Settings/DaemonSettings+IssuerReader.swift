// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings.Issuer {
    /// Reads all `[[issuer]]`; names differ among them and from the root's, because CRLs are named after them.
    static func all(_ reader: ConfigurationReader, root: DaemonSettings.Root?) throws(SettingsError) -> [Self] {
        var issuers: [Self] = []
        var names = Set(root.map { [$0.name] } ?? [])
        for table in try reader.tables("issuer") {
            let issuer = try Self(table)
            guard names.insert(issuer.name).inserted else {
                throw table.invalid("name", "is \"\(issuer.name)\" a second time", expected: "another name")
            }
            issuers.append(issuer)
        }
        return try reader.present("issuer", "at least one table [[issuer]]", issuers.isEmpty ? nil : issuers)
    }

    private init(_ reader: ConfigurationReader) throws(SettingsError) {
        name = try reader.word("name", .name)
        certificate = try reader.string("certificate")
        key = try reader.string("key")
        passphrase = try Passphrase(reader)
    }
}

extension DaemonSettings.Issuer.Passphrase {
    /// Reads `passphraseFile` and `passphraseCredential`, of which at most one stands in a table.
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        let file = try reader.optionalString("passphraseFile")
        let credential = try reader.optionalWord("passphraseCredential", .credential)
        switch (file, credential) {
        case (let file?, nil):
            self = .file(file)
        case (nil, let credential?):
            self = .credential(credential)
        case (nil, nil):
            self = .terminal
        case (_?, _?):
            throw reader.invalid("passphraseCredential", "stands beside passphraseFile", expected: "one of the two")
        }
    }
}

extension DaemonSettings.Root {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        name = try reader.word("name", .name)
        certificate = try reader.string("certificate")
    }
}
