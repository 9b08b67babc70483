// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel crl`.
struct CRLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crl",
        abstract: "Look at, make and publish revocation lists.",
        subcommands: [
            CRLShowCommand.self, CRLRegenerateCommand.self, CRLExportCommand.self, CRLImportCommand.self,
        ]
    )
}
