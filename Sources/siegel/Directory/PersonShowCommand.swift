// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningClient

/// `siegel person show`.
struct PersonShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one person.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The user ID.")
    var user: String

    func perform() async throws {
        let record = try await daemon.client(actingAs: acting.user).person(user)
        try show(record) { record.fields.print() }
    }
}
