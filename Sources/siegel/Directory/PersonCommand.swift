// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel person`.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Keep the directory: people, their addresses and functional addresses.",
        subcommands: [
            PersonPutCommand.self, PersonShowCommand.self, PersonListCommand.self, PersonDeleteCommand.self,
            PersonImportCommand.self,
        ]
    )
}
