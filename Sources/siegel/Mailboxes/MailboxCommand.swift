// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel mailbox`.
struct MailboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mailbox",
        abstract: "Keep the mailboxes of managed domains, and send their challenges.",
        discussion: "A domain's contacts keep its mailboxes; with --as you act for one of them.",
        subcommands: [
            MailboxAddCommand.self, MailboxListCommand.self, MailboxShowCommand.self, MailboxEditCommand.self,
            MailboxActivateCommand.self, MailboxDeactivateCommand.self, MailboxDeleteCommand.self,
            MailboxChallengeCommand.self, MailboxRevokeCommand.self, MailboxImportCommand.self,
            MailboxExportCommand.self,
        ]
    )
}
