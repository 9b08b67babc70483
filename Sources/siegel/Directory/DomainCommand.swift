// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `siegel domain`.
struct DomainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "domain",
        abstract: "Register the mail domains that certificates are issued for.",
        subcommands: [
            DomainPutCommand.self, DomainListCommand.self, DomainShowCommand.self, DomainDeleteCommand.self,
        ]
    )
}
