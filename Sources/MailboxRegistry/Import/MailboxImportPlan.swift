// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

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
        /// Which mailbox.
        public let mailbox: MailboxID
        /// Its primary address.
        public let address: MailAddress
        /// The whole line, so that what is stored is what the file says; the fields that stay are repeated in it.
        public let edit: MailboxEdit
        /// The fields that really change.
        public let fields: [MailboxField]
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
