// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel person list`.
struct PersonListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List or search people.")

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "What user IDs, names or personal addresses begin with. Default: everybody.")
    var text: String?

    func perform() async throws {
        let client = try daemon.client()
        let people = try await client.all { cursor throws(SigningClientError) in
            try await client.people(matching: text, cursor: cursor)
        }
        try show(Page(items: people)) {
            var table = Table("USER", "GIVEN NAME", "SURNAME", "ADDRESS", "FUNCTIONAL")
            for person in people {
                let functional = person.functional.map(\.address).joined(separator: ", ").nonEmpty
                table.add(person.user, person.givenName.nonEmpty, person.surname, person.primaryAddress, functional)
            }
            table.print()
        }
    }
}
