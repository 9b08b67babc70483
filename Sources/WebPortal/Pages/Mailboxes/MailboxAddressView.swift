// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// An address of a mailbox as its page shows it.
struct MailboxAddressView: Sendable {
    let address: String
    /// Primary address or alias.
    let role: String
    let status: MailboxStatusView
    /// The user ID that is linked, suspended links included.
    let user: String?
    /// Since when it stands there.
    let since: String?
    let sinceDate: String?
    /// Until when the challenge that is out can be confirmed.
    let until: String?
    let untilDate: String?

    init(_ words: MailboxAddressWords, isPrimary: Bool, _ texts: Texts) {
        address = words.address
        role = texts(isPrimary ? "mailbox.primary" : "mailbox.alias")
        status = MailboxStatusView(words.status, texts)
        user = words.user
        since = words.at.map(texts.moment)
        sinceDate = words.at.map { "\($0)" }
        until = words.expiresAt.map(texts.moment)
        untilDate = words.expiresAt.map { "\($0)" }
    }

    /// All addresses of a mailbox, the primary address first.
    static func all(_ mailbox: MailboxWords, _ texts: Texts) -> [Self] {
        mailbox.addresses.enumerated().map { Self($1, isPrimary: $0 == 0, texts) }
    }
}
