// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel audit show`.
struct AuditShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show entries of the audit log, oldest first."
    )

    @OptionGroup var daemon: DaemonOptions

    @Option(help: ArgumentHelp("Only entries with larger numbers.", valueName: "number"))
    var after: Int64 = 0

    @OptionGroup var limit: LimitOption

    func validate() throws {
        guard after >= 0 else { throw ValidationError("--after takes a number that is not negative") }
    }

    func perform() async throws {
        let client = try daemon.client()
        let entries = try await client.items(upTo: limit.count) { cursor, limit throws(SigningClientError) in
            try await client.auditEntries(after: after, cursor: cursor, limit: limit)
        }
        try show(Page(items: entries)) {
            var table = Table("NUMBER", "TIME", "ACTION", "BY", "DETAILS")
            for entry in entries {
                let details = entry.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                table.add(
                    String(entry.number),
                    entry.time.description,
                    entry.action,
                    entry.actor.text,
                    details.joined(separator: " ")
                )
            }
            table.print()
        }
    }
}

extension AuditActorWords {
    /// The actor for people.
    fileprivate var text: String {
        let caller = uid.map { "uid \($0)" } ?? "siegeld"
        return user.map { "\($0) through \(caller)" } ?? caller
    }
}
