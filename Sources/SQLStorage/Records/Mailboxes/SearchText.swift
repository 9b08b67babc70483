// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The texts under which mailboxes are sorted and looked for; one for both engines, whose own folding differs.
enum SearchText {
    private static let longestKey = 64

    /// The text in NFC and lower case.
    static func folded(_ text: String) -> String {
        SubjectText.normalized(text).lowercased()
    }

    /// The beginning of a folded text, short enough for an index.
    static func key(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        key.append(contentsOf: folded(text).unicodeScalars.prefix(longestKey))
        return String(key)
    }
}
