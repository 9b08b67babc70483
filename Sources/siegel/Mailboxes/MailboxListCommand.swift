// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel mailbox list`.
struct MailboxListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the mailboxes of a domain and where their addresses stand."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Option(help: ArgumentHelp("The managed domain.", valueName: "domain"))
    var domain: String

    @Option(help: ArgumentHelp("Only personal or functional ones.", valueName: "type"))
    var type: AddressType?

    @Option(help: ArgumentHelp("Only those with an address that stands there.", valueName: "status"))
    var status: MailboxAddressStatus?

    @Option(help: ArgumentHelp("Only those whose name, comment or an address begins so.", valueName: "text"))
    var search: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What they are sorted by; - turns the order round. Default: address.", valueName: "field")
    )
    var sort: MailboxOrder?

    @OptionGroup var limit: LimitOption

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let found = try await client.items(upTo: limit.count) { cursor, limit throws(SigningClientError) in
            try await client.mailboxes(of: domain, filter, cursor: cursor, limit: limit)
        }
        try show(Page(items: found)) { table(of: found).print() }
    }

    private var filter: MailboxFilter {
        MailboxFilter(
            type: type,
            status: status,
            text: search,
            sort: sort?.sort,
            isDescending: sort?.isDescending ?? false
        )
    }

    private func table(of mailboxes: [MailboxWords]) -> Table {
        var table = Table("ADDRESS", "TYPE", "NAME", "STATUS", "ACTIVE", "REQUESTABLE", "COMMENT")
        for mailbox in mailboxes {
            table.add(
                mailbox.address,
                mailbox.type.rawValue,
                mailbox.displayName.nonEmpty,
                mailbox.statusSummary,
                mailbox.active.word,
                mailbox.requestable.word,
                mailbox.comment.nonEmpty
            )
        }
        return table
    }
}
