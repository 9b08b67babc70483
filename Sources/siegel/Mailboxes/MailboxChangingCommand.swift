// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// A command that changes one mailbox and shows it afterwards.
protocol MailboxChangingCommand: DaemonCommand {
    /// For whom it acts.
    var acting: ActingOption { get }
    /// Which mailbox.
    var mailbox: MailboxArgument { get }
    /// What is to change.
    var change: MailboxEditWords { get }
}

extension MailboxChangingCommand {
    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let words = try await client.editMailbox(client.mailboxID(mailbox), change)
        try show(words) { words.print() }
    }
}
