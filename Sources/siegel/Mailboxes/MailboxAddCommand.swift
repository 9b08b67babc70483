// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel mailbox add`.
struct MailboxAddCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register a mailbox in the managed domain of its address.",
        discussion: """
            personal: one person's own. functional: an address of a group, whose applicant confirms and requests; \
            its certificates name nobody. The type never changes. Nothing is sent until `siegel mailbox challenge`.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The primary address, which never changes.")
    var address: String

    @Option(help: ArgumentHelp("personal or functional.", valueName: "type"))
    var type: AddressType

    @Option(help: ArgumentHelp("A name for lists; it enters no certificate.", valueName: "text"))
    var name: String?

    @Option(
        name: .customLong("alias"),
        help: ArgumentHelp("Another address that sends; may be repeated.", valueName: "address")
    )
    var aliases: [String] = []

    @Option(
        help: ArgumentHelp("Whose primary address gets the challenge; functional only.", valueName: "address")
    )
    var applicant: String?

    @Option(help: ArgumentHelp("Free text.", valueName: "text"))
    var comment: String?

    func validate() throws {
        guard case .address = MailboxArgument(argument: address) else {
            throw ValidationError("'\(address)' is no mail address: write local part, @ and domain")
        }
    }

    func perform() async throws {
        guard case .address(_, let domain) = MailboxArgument(argument: address) else { return }
        let words = MailboxDraftWords(
            address: address,
            type: type,
            displayName: name,
            aliases: aliases.isEmpty ? nil : aliases,
            applicantAddress: applicant,
            comment: comment
        )
        let mailbox = try await daemon.client(actingAs: acting.user).createMailbox(words, in: domain)
        try show(mailbox) { mailbox.print() }
    }
}
