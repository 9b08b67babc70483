// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel subject`.
struct SubjectCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject",
        abstract: "Show the Subject that a certificate would have; nothing is signed.",
        discussion: "The status is 1 if a rule would refuse it."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The address.")
    var address: String

    @Option(help: ArgumentHelp("The profile. Default: the first one for the address's type.", valueName: "name"))
    var profile: String?

    @Option(
        name: .customLong("given-name"),
        help: ArgumentHelp("Given name. Default: the directory's.", valueName: "name")
    )
    var givenName: String?

    @Option(help: ArgumentHelp("Surname. Default: the directory's.", valueName: "name"))
    var surname: String?

    @Option(
        name: .customLong("display-name"),
        help: ArgumentHelp("Display name, for versions that use it.", valueName: "name")
    )
    var displayName: String?

    @Option(
        name: .customLong("alias"),
        help: ArgumentHelp("A further address; may be repeated.", valueName: "address")
    )
    var aliases: [String] = []

    @Option(help: ArgumentHelp("The day or moment that chooses the profile's version.", valueName: "time"))
    var at: Moment?

    func perform() async throws {
        let words = SubjectPreviewWords(
            profile: profile,
            address: address,
            givenName: givenName,
            surname: surname,
            displayName: displayName,
            aliases: aliases.isEmpty ? nil : aliases,
            at: at?.timestamp
        )
        let answer = try await daemon.client(actingAs: acting.user).previewSubject(words)
        try show(answer) {
            var list = FieldList()
            list.add("subject", answer.subject)
            list.add("names", answer.subjectAltNames)
            list.add("profile", "\(answer.profile), version \(answer.profileVersion)")
            list.print()
            FindingList(answer.findings).printUnlessFine()
        }
        guard answer.findings.allSatisfy({ $0.status != .fail }) else { throw CommandFailure(.refused) }
    }
}
