// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationReader {
    /// A word that obeys a rule.
    func word(_ key: String, _ rule: WordRule) throws(SettingsError) -> String {
        try present(key, rule.expected, optionalWord(key, rule))
    }

    /// A word that obeys a rule, or `nil`.
    func optionalWord(_ key: String, _ rule: WordRule) throws(SettingsError) -> String? {
        guard let word = try optionalString(key) else {
            return nil
        }
        try refuse(key, word, unless: rule)
        return word
    }

    /// Words that each obey a rule, or `nil`.
    func optionalWords(_ key: String, _ rule: WordRule) throws(SettingsError) -> [String]? {
        guard let words = try optionalStrings(key) else {
            return nil
        }
        for word in words {
            try refuse(key, word, unless: rule)
        }
        return words
    }

    /// A URL that ends in `/`, or `nil`.
    func optionalDirectoryURL(_ key: String, schemes: [String]) throws(SettingsError) -> String? {
        guard let url = try optionalString(key) else {
            return nil
        }
        guard WebAddress.isDirectory(url, schemes: schemes) else {
            let form = schemes.map { "\($0)://host/" }.joined(separator: " or ")
            throw invalid(key, "is not such a URL", expected: "\(form), with / at the end and without ?, # and @")
        }
        return url
    }

    private func refuse(_ key: String, _ word: String, unless rule: WordRule) throws(SettingsError) {
        guard rule.allows(word) else {
            throw invalid(key, "holds \(Self.quoted(word))", expected: rule.expected)
        }
    }
}
