// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel outbox retry`.
struct OutboxRetryCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Have a mail that waits or was given up tried again now."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The mail's id, as `siegel outbox list` shows it.")
    var id: String

    func perform() async throws {
        let mail = try await daemon.client().retryMail(id)
        try show(mail) { mail.fields.print() }
    }
}

extension OutboxMailWords {
    /// The mail for people.
    fileprivate var fields: FieldList {
        var list = FieldList()
        list.add("id", id)
        list.add("kind", kind.rawValue)
        list.add("recipient", recipient)
        list.add("status", status.rawValue)
        list.add("queued", createdAt)
        list.add("given up", expiresAt)
        list.add("tries", attempts)
        list.add("next try", nextAttemptAt)
        list.add("last failure", lastFailure)
        return list
    }
}
