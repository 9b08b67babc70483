// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel mailbox challenge`.
struct MailboxChallengeCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "Send the mails that ask for a confirmation.",
        discussion: """
            For one mailbox: to the addresses that are not linked, or to all if all are; or to those of --address. \
            Earlier mails for them become invalid, and a link is suspended until it is confirmed again. With --domain \
            and --never-sent: to every address of the domain that never got one.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument?

    @Option(
        name: .customLong("address"),
        help: ArgumentHelp("Only for this address of the mailbox; may be repeated.", valueName: "address")
    )
    var addresses: [String] = []

    @Option(help: ArgumentHelp("For many mailboxes of this domain.", valueName: "domain"))
    var domain: String?

    @Flag(name: .customLong("never-sent"), help: "For the addresses that never got one; needs --domain.")
    var neverSent = false

    func validate() throws {
        guard (domain != nil) == neverSent else { throw ValidationError("--domain and --never-sent belong together") }
        guard (mailbox == nil) == neverSent else {
            throw ValidationError("name one mailbox, or many with --domain and --never-sent")
        }
        guard addresses.isEmpty || mailbox != nil else {
            throw ValidationError("--address names addresses of one mailbox: name the mailbox")
        }
    }

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        if let mailbox { try await send(client, mailbox) }
        if let domain { try await sendMany(client, domain) }
    }

    private func send(_ client: SigningClient, _ mailbox: MailboxArgument) async throws {
        let id = try await client.mailboxID(mailbox)
        let sent = try await client.sendChallenges(for: id, to: addresses.isEmpty ? nil : addresses)
        try show(sent) {
            var table = Table("ADDRESS", "SENT TO", "UNTIL")
            for item in sent.items { table.add(item.address, item.sentTo, item.expiresAt?.description) }
            table.print()
        }
    }

    private func sendMany(_ client: SigningClient, _ domain: String) async throws {
        let report = try await client.sendChallenges(in: domain, where: .neverSent)
        try show(report) {
            var list = FieldList()
            list.add("mailboxes", report.mailboxes)
            list.add("mails", report.mails)
            list.add("skipped", report.skippedCount)
            list.print()
            guard !report.skipped.isEmpty else { return }
            var table = Table("SKIPPED", "WHY")
            for item in report.skipped { table.add(item.address, item.detail + (item.rule.map { " (\($0))" } ?? "")) }
            table.print()
        }
    }
}
