// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A language that mails are written in.
public enum MailLanguage: String, Sendable, Hashable, CaseIterable {
    /// German.
    case german = "de"
    /// English.
    case english = "en"

    /// The order of the languages in a mail: all of them, the recipient's own first.
    ///
    /// - Parameter tag: A language tag of RFC 5646, such as `en` or `de-AT`, where the directory knows one.
    /// - Returns: German first for an unknown language and for none.
    public static func order(preferring tag: String?) -> [Self] {
        let primary = tag?.utf8.prefix { $0 != UInt8(ascii: "-") }
        let preferred = allCases.first { language in
            primary.map { $0.map { $0 | 0x20 } == Array(language.rawValue.utf8) } ?? false
        }
        guard let preferred else { return allCases }
        return [preferred] + allCases.filter { $0 != preferred }
    }
}
