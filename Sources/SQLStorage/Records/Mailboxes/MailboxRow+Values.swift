// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

extension MailboxRow {
    /// The values of a new row; with the import that stages it.
    static func values(_ mailbox: Mailbox, in number: ImportNumber? = nil) -> [SQLValue] {
        let head: [SQLValue] = [
            .text(mailbox.id.description), .text(mailbox.domain.description), .text(mailbox.type.rawValue),
        ]
        let tail: [SQLValue] = [.time(mailbox.createdAt), .time(mailbox.changedAt), .count(mailbox.challengeCount)]
        let key = SQLValue.text(mailbox.address.comparisonKey)
        return head + fields(mailbox) + tail + [key] + searched(mailbox) + [number.map { .integer($0.value) } ?? .null]
    }

    /// The values that change, without those of the condition.
    static func changes(_ mailbox: Mailbox) -> [SQLValue] {
        fields(mailbox) + [.time(mailbox.changedAt), .count(mailbox.challengeCount)] + searched(mailbox)
    }

    /// The values that tell that nobody else changed the row.
    static func condition(_ mailbox: Mailbox) -> [SQLValue] {
        [.text(mailbox.id.description), .count(mailbox.challengeCount), .time(mailbox.changedAt)]
    }

    private static func fields(_ mailbox: Mailbox) -> [SQLValue] {
        [
            .text(mailbox.displayName),
            .text(mailbox.applicantAddress?.displayed),
            .text(mailbox.applicantAddress?.comparisonKey),
            .text(mailbox.comment),
            .flag(mailbox.isActive),
        ]
    }

    /// Under what the mailbox is sorted and found, besides its addresses.
    static func searched(_ mailbox: Mailbox) -> [SQLValue] {
        [.text(SearchText.key(mailbox.displayName)), .text(SearchText.key(mailbox.comment))]
    }
}
