// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What an import comes to: what it would store, or everything that is wrong with it (F5, F6).
public struct MailboxImportPlan: Sendable {
    /// A line that registers a mailbox.
    public struct Creation: Sendable, Hashable {
        /// The line.
        public let line: Int
        /// The mailbox.
        public let draft: MailboxDraft
    }

    /// A line that changes a mailbox.
    public struct Change: Sendable, Hashable {
        /// The line.
        public let line: Int
        /// The mailbox as the line was judged over.
        public let before: Mailbox
        /// The whole line, so that what is stored is what the file says; the fields that stay are repeated in it.
        public let edit: MailboxEdit
        /// The fields that really change.
        public let fields: [MailboxField]

        /// Which mailbox.
        public var mailbox: MailboxID { before.id }
        /// Its primary address.
        public var address: MailAddress { before.address }
    }

    /// The mailboxes to be registered, in the order of their lines.
    public let creations: [Creation]
    /// The mailboxes to be changed, in the order of their lines.
    public let changes: [Change]
    /// How many lines say what is stored already.
    public let unchangedCount: Int
    /// The lines with other types (F2).
    public let skipped: [SkippedLine]
    /// The columns that were not read, as the header names them (F1).
    public let ignoredColumns: [String]
    /// What is wrong, in the order of the lines; no more than 10 000 of them.
    public let faults: [MailboxImportFault]
    /// How many things are wrong.
    public let faultCount: Int

    /// Whether all lines hold, so that anything may be stored (F5).
    public var isStorable: Bool { faultCount == 0 }
}

extension MailboxImportPlan.Change {
    /// The mailbox after the change, where nothing but its row changes and no link made meanwhile could forbid it (M7).
    ///
    /// A comment may change at any time, a display name where no challenge was ever queued that could make a link. A
    /// mailbox that was changed in this very second could be so once more without being told apart.
    ///
    /// - Parameter moment: When it changes.
    /// - Returns: `nil` for a change that concerns addresses, challenges or links, or could.
    public func rowAlone(at moment: Timestamp) -> Mailbox? {
        let isSimple =
            fields == [.comment]
            || before.challengeCount == 0 && Set(fields).isSubset(of: [.comment, .displayName])
        guard isSimple, before.changedAt < moment else { return nil }
        var mailbox = before
        EditedFields(edit, of: before).write(to: &mailbox)
        mailbox.changedAt = moment
        return mailbox
    }
}
