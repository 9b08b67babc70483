// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// A line of an import that names a mailbox, with what could be read of it.
struct ImportRow: Sendable {
    /// The line on which it begins.
    let line: Int
    /// The mailbox that it describes; what could not be read is missing in it.
    let draft: MailboxDraft
    /// The fields that could not be read, so that they are judged no further.
    let unread: Set<MailboxField>
    /// Whether reading it found a fault already, so that it is not counted among what would be stored.
    let isFaulty: Bool

    /// The edit of a mailbox that is registered already (F6).
    var edit: MailboxEdit {
        MailboxEdit(
            address: draft.address,
            type: draft.type,
            displayName: draft.displayName,
            aliases: unread.contains(.aliases) ? nil : draft.aliases,
            applicantAddress: unread.contains(.applicantAddress) ? nil : .some(draft.applicantAddress),
            comment: draft.comment
        )
    }

    /// The addresses that it claims, each once.
    var addresses: [MailAddress] {
        var keys: Set<String> = []
        return ([draft.address] + draft.aliases).filter { keys.insert($0.comparisonKey).inserted }
    }
}
