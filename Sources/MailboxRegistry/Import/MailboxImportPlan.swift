// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

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
        /// The mailbox as it is.
        public let mailbox: Mailbox
        /// What is changed; the fields that stay are repeated in it.
        public let edit: MailboxEdit
        /// The fields that really change.
        public let fields: [MailboxField]
    }

    /// The mailboxes to be registered, in the order of their lines.
    public internal(set) var creations: [Creation] = []
    /// The mailboxes to be changed, in the order of their lines.
    public internal(set) var changes: [Change] = []
    /// How many lines say what is stored already.
    public internal(set) var unchangedCount = 0
    /// The lines with other types (F2).
    public let skipped: [SkippedLine]
    /// The columns that were not read, as the header names them (F1).
    public let ignoredColumns: [String]
    /// What is wrong, in the order of the lines; no more than 10 000 of them.
    public internal(set) var faults: [ImportFault] = []
    /// How many things are wrong.
    public internal(set) var faultCount = 0

    /// Whether all lines hold, so that anything may be stored (F5).
    public var isStorable: Bool { faultCount == 0 }
}
