// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// What an address, the display name or the comment of a mailbox begins with.
struct MailboxPrefix {
    /// The beginning of a comparison key.
    let address: String
    /// The beginning of a key of a name or a comment.
    let text: String

    /// Reads what somebody looks for; gives `nil` where that is nothing.
    ///
    /// A host is stored as A-labels, so a whole address is looked for as certificates have it.
    init?(_ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        address = (try? MailAddress(text))?.comparisonKey ?? SearchText.folded(text)
        self.text = SearchText.key(text)
    }

    /// The least text that is greater than all that begin with one; no text holds this character.
    static func end(of beginning: String) -> String {
        beginning + "\u{10FFFF}"
    }
}
