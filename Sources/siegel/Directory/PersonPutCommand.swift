// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel person put`.
struct PersonPutCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "put",
        abstract: "Enter a person, or replace what is known of them.",
        discussion: "Names stand in certificates as they are given here. What is left out is removed."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The user ID: 1 to 64 of A-Z, a-z, 0-9 and ._@-.")
    var user: String

    @Option(name: .customLong("given-name"), help: ArgumentHelp("Given name.", valueName: "name"))
    var givenName = ""

    @Option(help: ArgumentHelp("Surname.", valueName: "name"))
    var surname: String

    @Option(help: ArgumentHelp("The person's own mail address.", valueName: "address"))
    var address: String

    @Option(help: ArgumentHelp("Language of mails: de or en.", valueName: "code"))
    var language: String?

    @Option(
        name: .customLong("functional"),
        help: ArgumentHelp(
            "A functional address of the person as login:ADDRESS or mailbox:ADDRESS, "
                + "with :DISPLAY NAME behind it if there is one; may be repeated.",
            valueName: "kind:address"
        )
    )
    var functional: [FunctionalArgument] = []

    func perform() async throws {
        let words = PersonWords(
            givenName: givenName,
            surname: surname,
            primaryAddress: address,
            language: language,
            functional: functional.map(\.words)
        )
        let record = try await daemon.client().putPerson(user, words)
        try show(record) { record.fields.print() }
    }
}

extension PersonRecordWords {
    /// The record for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("user", user)
        list.add("given name", givenName.nonEmpty)
        list.add("surname", surname)
        list.add("address", primaryAddress)
        list.add("language", language)
        for entry in functional {
            list.add(entry.kind.rawValue, [entry.address, entry.displayName].compactMap { $0 }.joined(separator: ", "))
        }
        return list
    }
}
