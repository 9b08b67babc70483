// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What an import does with the mailbox of a line.
public struct ImportedMailboxWords: Codable, Sendable, Hashable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// The primary address.
    public let address: String
    /// Whether it is new.
    public let action: ImportAction
    /// The fields that change; none for a new mailbox.
    public let fields: [MailboxField]

    /// Makes the words of one line.
    public init(line: Int, address: String, action: ImportAction, fields: [MailboxField]) {
        self.line = line
        self.address = address
        self.action = action
        self.fields = fields
    }
}
