// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel addresses`.
struct AddressesCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses",
        abstract: "List the addresses that a person can request certificates for."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The user ID. Default: the person of --as.")
    var user: String?

    func perform() async throws {
        guard let user = user ?? acting.user else {
            throw CommandFailure(.usage, "nobody is named; give a user ID or --as USER")
        }
        let entries = try await daemon.client(actingAs: acting.user).addresses(of: user)
        try show(AddressListWords(items: entries)) {
            var table = Table("ADDRESS", "TYPE", "BASIS", "REQUESTABLE", "WHY NOT")
            for entry in entries {
                let reason = entry.detail ?? entry.reason
                table.add(entry.address, entry.type.rawValue, entry.basis.rawValue, entry.requestable.word, reason)
            }
            table.print()
        }
    }
}

extension Bool {
    /// The value for people.
    var word: String {
        self ? "yes" : "no"
    }
}
