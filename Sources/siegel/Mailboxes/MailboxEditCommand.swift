// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// `siegel mailbox edit`.
struct MailboxEditCommand: MailboxChangingCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change name, aliases, applicant or comment of a mailbox.",
        discussion: """
            What is left out stays. While an address is linked, name and applicant change only on an inactive \
            mailbox. Changed aliases make pending challenges invalid; another applicant ends the link too.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    @Option(help: ArgumentHelp("A name for lists; it enters no certificate.", valueName: "text"))
    var name: String?

    @Option(
        name: .customLong("alias"),
        help: ArgumentHelp("An address that sends; may be repeated. Replaces all aliases.", valueName: "address")
    )
    var aliases: [String] = []

    @Flag(name: .customLong("no-aliases"), help: "Take all aliases away.")
    var noAliases = false

    @Option(help: ArgumentHelp("Whose primary address gets the challenge; functional only.", valueName: "address"))
    var applicant: String?

    @Flag(name: .customLong("no-applicant"), help: "Take the applicant away.")
    var noApplicant = false

    @Option(help: ArgumentHelp("Free text.", valueName: "text"))
    var comment: String?

    func validate() throws {
        guard aliases.isEmpty || !noAliases else {
            throw ValidationError("--alias and --no-aliases exclude each other")
        }
        guard applicant == nil || !noApplicant else {
            throw ValidationError("--applicant and --no-applicant exclude each other")
        }
        guard change != MailboxEditWords() else {
            throw ValidationError("nothing is to change: give --name, --alias, --applicant, --comment or --no-...")
        }
    }

    var change: MailboxEditWords {
        MailboxEditWords(
            displayName: name,
            aliases: aliases.isEmpty && !noAliases ? nil : aliases,
            applicantAddress: noApplicant ? .some(nil) : applicant.map { .some($0) },
            comment: comment
        )
    }
}
