// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel outbox list`.
struct OutboxListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the mails of the outbox, without their text.",
        discussion: "waiting: tried again. sent: handed over. dead: given up. dropped: no longer true, never goes out."
    )

    @OptionGroup var daemon: DaemonOptions

    @Option(help: ArgumentHelp("Only those of which this has become.", valueName: "status"))
    var status: OutboxStatus?

    @OptionGroup var limit: LimitOption

    func perform() async throws {
        let client = try daemon.client()
        let mails = try await client.items(upTo: limit.count) { cursor, limit throws(SigningClientError) in
            try await client.outbox(status: status, cursor: cursor, limit: limit)
        }
        try show(Page(items: mails)) {
            var table = Table("ID", "KIND", "RECIPIENT", "STATUS", "QUEUED", "TRIES", "NEXT TRY", "LAST FAILURE")
            for mail in mails {
                table.add(
                    mail.id,
                    mail.kind.rawValue,
                    mail.recipient,
                    mail.status.rawValue,
                    mail.createdAt.description,
                    String(mail.attempts),
                    mail.nextAttemptAt?.description,
                    mail.lastFailure
                )
            }
            table.print()
        }
    }
}
