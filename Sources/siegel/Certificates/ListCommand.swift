// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel list`.
struct ListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List certificates, newest first.",
        discussion: "With --as, those that the person requested and may see."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Option(help: ArgumentHelp("Only those of this user ID.", valueName: "user"))
    var applicant: String?

    @Option(help: ArgumentHelp("Only those for this primary address.", valueName: "address"))
    var address: String?

    @Option(help: ArgumentHelp("Only those of this mailbox: its primary address, or its id.", valueName: "mailbox"))
    var mailbox: MailboxArgument?

    @Option(
        help: ArgumentHelp(
            "Only those in this state: "
                + CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "state"
        )
    )
    var status: CertificateStatus?

    @OptionGroup var limit: LimitOption

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let filter = try await filter(client)
        let found = try await client.items(upTo: limit.count) { cursor, limit throws(SigningClientError) in
            try await client.certificates(filter, cursor: cursor, limit: limit)
        }
        try show(Page(items: found)) {
            var table = Table("SERIAL", "STATUS", "NOT AFTER", "APPLICANT", "ADDRESS", "PROFILE")
            for record in found {
                table.add(
                    record.serial.description,
                    record.status.rawValue,
                    record.notAfter.description,
                    record.applicant,
                    record.address,
                    record.profile
                )
            }
            table.print()
        }
    }

    private func filter(_ client: SigningClient) async throws -> CertificateFilter {
        var id: String?
        if let mailbox { id = try await client.mailboxID(mailbox) }
        return CertificateFilter(applicant: applicant, address: address, mailbox: id, status: status)
    }
}
