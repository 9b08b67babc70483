// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// The cell that holds all aliases of a mailbox (F1).
enum AliasCell {
    /// The pieces between commas, semicolons and white space.
    static func pieces(of text: String) -> [String] {
        text.unicodeScalars.split { $0 == "," || $0 == ";" || $0.properties.isWhitespace }.map { String($0) }
    }

    /// The cell of an export.
    static func text(of mailbox: Mailbox) -> String {
        mailbox.aliases.map(\.description).joined(separator: ", ")
    }
}
