// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel challenge`.
struct ChallengeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "Answer the mails that ask for a confirmation.",
        discussion: """
            A token on the command line can be seen by other users of the machine while the command runs. Leave it \
            out to be asked for it, or send it to standard input.
            """,
        subcommands: [ChallengeInspectCommand.self, ChallengeConfirmCommand.self, ChallengeRefuseCommand.self]
    )
}
