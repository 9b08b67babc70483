// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command line of Siegel.
struct Siegel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siegel",
        abstract: "Set up and use the signing backend of an organisation's S/MIME certificates.",
        subcommands: [InitCommand.self]
    )
}
