// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel outbox`.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Look after the mails that wait, failed or went out.",
        subcommands: [OutboxListCommand.self, OutboxRetryCommand.self]
    )
}
