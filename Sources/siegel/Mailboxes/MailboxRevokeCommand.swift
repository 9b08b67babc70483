// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel mailbox revoke`.
struct MailboxRevokeCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke the valid certificates of an inactive mailbox, for good."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    @Option(
        help: ArgumentHelp(
            "Why: " + RevocationReason.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "reason"
        )
    )
    var reason: RevocationReason = .unspecified

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let answer = try await client.revokeMailbox(client.mailboxID(mailbox), reason: reason)
        try show(answer) {
            var table = Table("SERIAL", "STATUS", "REVOKED AT", "REASON")
            for record in answer.items {
                let serial = record.serial.description
                table.add(serial, record.status.rawValue, record.revokedAt?.description, record.reason?.rawValue)
            }
            table.print()
        }
    }
}
