// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings

extension ProfileFile {
    /// Decodes a file; keys that are not in profiles/README.md are errors.
    ///
    /// - Parameters:
    ///   - text: What the file holds.
    ///   - name: The file's name.
    /// - Throws: `ProfileError.unreadable` with the key path.
    init(text: String, name: String) throws(ProfileError) {
        do {
            let reader = try TOMLDocument(text: text, name: name).reader()
            self.name = name
            kind = try Self.choice("kind", in: reader)
            let longestDays = kind.longestDays
            var versions: [Version] = []
            for table in try reader.tables("version") {
                versions.append(try Version(table, longestDays: longestDays))
            }
            self.versions = versions
            try reader.finish()
        } catch {
            throw .unreadable(file: name, detail: error.description)
        }
    }

    fileprivate static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        in reader: ConfigurationReader
    ) throws(SettingsError) -> Choice {
        if let choice = try reader.optionalChoice(key, of: Choice.self) { return choice }
        let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        throw reader.invalid(key, "is missing", expected: "one of \(words)")
    }
}

extension ProfileFile.Version {
    fileprivate init(_ reader: ConfigurationReader, longestDays: Int) throws(SettingsError) {
        path = reader.path
        inForceFrom = try reader.localDate("inForceFrom")
        subject = try reader.strings("subject")
        keyAlgorithms = try reader.strings("keyAlgorithms")
        days = try reader.integer("days", in: 1...longestDays)
        backdatingSeconds = try reader.optionalInteger("backdatingSeconds", in: 0...300) ?? 0
        allowUnregistered = try reader.optionalBoolean("allowUnregistered") ?? false
        extensions = try ProfileFile.Extensions(reader)
    }
}

extension ProfileFile.Extensions {
    fileprivate init(_ reader: ConfigurationReader) throws(SettingsError) {
        basicConstraints = try ProfileFile.choice("basicConstraints", in: reader)
        pathLength = try reader.optionalInteger("pathLength", in: 0...8)
        let families = try reader.table("keyUsage")
        var keyUsage: [KeyFamilyWord: [String]] = [:]
        for word in KeyFamilyWord.allCases {
            keyUsage[word] = try families.optionalStrings(word.rawValue)
        }
        self.keyUsage = keyUsage
        extendedKeyUsage = try reader.strings("extendedKeyUsage")
        policies = try reader.strings("policies")
        ownPolicies = try reader.boolean("ownPolicies")
        subjectAltName = try ProfileFile.choice("subjectAltName", in: reader)
        cRLDistributionPoint = try reader.boolean("cRLDistributionPoint")
        authorityInfoAccess = try reader.boolean("authorityInfoAccess")
        subjectKeyIdentifier = try reader.boolean("subjectKeyIdentifier")
        authorityKeyIdentifier = try reader.boolean("authorityKeyIdentifier")
    }
}
