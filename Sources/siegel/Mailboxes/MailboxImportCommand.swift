// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel mailbox import`.
struct MailboxImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Register and update many mailboxes from a CSV file, in one transaction.",
        discussion: """
            The first line names the columns, in any order: Last Name, First Name, Primary E-Mail, Alias Addresses, \
            Mailboxtype, Applicant E-Mail, Comment. Commas or semicolons separate them. Either all lines are stored, \
            or none and every error is listed. A mailbox that the file does not name stays as it is.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The file, - for standard input.")
    var file: String

    @Option(help: ArgumentHelp("The managed domain of the primary addresses.", valueName: "domain"))
    var domain: String

    @Flag(name: .customLong("dry-run"), help: "Show what would change, and store nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("What the file is written in. Default: utf-8.", valueName: "encoding"))
    var encoding: ImportEncoding?

    func perform() async throws {
        let table = try InputFile.read(file)
        let client = try daemon.client(actingAs: acting.user)
        let report = try await client.importMailboxes(table, into: domain, encoding: encoding, dryRun: dryRun)
        try show(report) { report.print() }
    }
}
