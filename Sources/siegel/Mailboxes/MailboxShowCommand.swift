// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel mailbox show`.
struct MailboxShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one mailbox and where its addresses stand."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    func perform() async throws {
        let words = try await daemon.client(actingAs: acting.user).mailbox(mailbox)
        try show(words) { words.print() }
    }
}
