// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Settings

/// The command line of Siegel.
struct Siegel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siegel",
        abstract: "Set up and use the signing backend of an organisation's S/MIME certificates.",
        discussion: """
            A first run, with siegeld started in another terminal after the first line:

              siegel init --development
              siegel domain put example.org
              siegel person put ab1 --given-name Ada --surname Beispiel --address ada@example.org
              siegel addresses ab1
              siegel issue ada@example.org --as ab1 --out ada.p12
              siegel verify ada.p12
              siegel list
              siegel revoke SERIAL --reason superseded
              siegel crl regenerate

            In a managed domain addresses are registered as mailboxes and confirmed by mail:

              siegel domain put mail.example.org --kind managed --contact ab1
              siegel mailbox add info@mail.example.org --type functional --applicant ada@example.org --as ab1
              siegel mailbox challenge info@mail.example.org --as ab1
              siegel challenge confirm --as ab1
              siegel issue info@mail.example.org --as ab1

            What you may do depends on your Unix user and the [roles] of siegel.toml. With --as you act for a person, \
            as a portal does. Every command takes --home and --json, and all that ask the daemon take --socket.

            Status: 0 done; 1 refused, a check failed, or the output was not written; 2 wrong usage; 3 initialised \
            already (init); 4 the daemon cannot be reached. Errors are one line on standard error; those of a \
            table of mailboxes have a line for each cell.
            """,
        version: "siegel \(Release.version)",
        subcommands: [InitCommand.self, HealthCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Who may request what",
                subcommands: [
                    DomainCommand.self, PersonCommand.self, MailboxCommand.self, ChallengeCommand.self,
                    AddressesCommand.self,
                ]
            ),
            CommandGroup(
                name: "Certificates",
                subcommands: [
                    IssueCommand.self, ListCommand.self, ShowCommand.self, RevokeCommand.self, CSRCommand.self,
                    CompleteCommand.self,
                ]
            ),
            CommandGroup(
                name: "Checking",
                subcommands: [VerifyCommand.self, SubjectCommand.self, ProfilesCommand.self]
            ),
            CommandGroup(name: "Running a CA", subcommands: [CRLCommand.self, OutboxCommand.self, AuditCommand.self]),
        ]
    )
}
