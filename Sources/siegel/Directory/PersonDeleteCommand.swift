// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningClient

/// `siegel person delete`.
struct PersonDeleteCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove a person, and with them the right to their addresses."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The user ID.")
    var user: String

    func perform() async throws {
        try await daemon.client().deletePerson(user)
        try show(["deleted": user]) { Console.print("\(user) is removed.") }
    }
}
