// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel person import`.
struct PersonImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Enter many people in one transaction.",
        discussion: """
            The file has one person on each line, as JSON:
            {"user":"ab1","givenName":"Ada","surname":"Beispiel","primaryAddress":"ada@example.org","functional":[]}
            """
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The file, - for standard input.")
    var file: String

    @Flag(name: .customLong("dry-run"), help: "Say what would change, and store nothing.")
    var dryRun = false

    @Flag(help: "Remove the people that the file does not name; bounded by pruneLimitPercent of siegel.toml.")
    var prune = false

    func perform() async throws {
        let lines = try InputFile.read(file)
        let report = try await daemon.client().importPeople(lines, dryRun: dryRun, prune: prune)
        try show(report) {
            var list = FieldList()
            list.add(report.dryRun ? "would be created" : "created", report.created)
            list.add(report.dryRun ? "would be changed" : "changed", report.changed)
            list.add("unchanged", report.unchanged)
            list.add(report.dryRun ? "would be removed" : "removed", report.removed)
            list.print()
        }
    }
}
