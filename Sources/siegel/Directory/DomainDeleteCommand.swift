// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningClient

/// `siegel domain delete`.
struct DomainDeleteCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove a domain that has no mailboxes."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The domain.")
    var domain: String

    func perform() async throws {
        try await daemon.client().deleteDomain(domain)
        try show(["deleted": domain]) { Console.print("\(domain) is removed.") }
    }
}
