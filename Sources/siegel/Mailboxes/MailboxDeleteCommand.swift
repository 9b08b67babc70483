// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel mailbox delete`.
struct MailboxDeleteCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove a mailbox for which no challenge was ever sent; others are deactivated."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let words = try await client.mailbox(mailbox)
        try await client.deleteMailbox(words.id)
        try show(["deleted": words.id]) { Console.print("\(words.address) is removed.") }
    }
}
