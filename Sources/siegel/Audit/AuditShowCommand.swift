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

    @Option(help: ArgumentHelp("At most so many. Default: all.", valueName: "count"))
    var limit: Int?

    func validate() throws {
        guard limit ?? 1 > 0, after >= 0 else { throw ValidationError("--limit and --after take positive numbers") }
    }

    func perform() async throws {
        let entries = try await entries()
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

    private func entries() async throws -> [AuditEntryWords] {
        let client = try daemon.client()
        var found: [AuditEntryWords] = []
        var cursor: String?
        repeat {
            let rest = limit.map { $0 - found.count } ?? Self.pageLength
            let count = min(rest, Self.pageLength)
            let page = try await client.auditEntries(after: after, cursor: cursor, limit: count)
            found += page.items
            cursor = page.next
        } while cursor != nil && found.count < limit ?? .max
        return found
    }

    private static let pageLength = 1000
}

extension AuditActorWords {
    /// The actor for people.
    fileprivate var text: String {
        let caller = uid.map { "uid \($0)" } ?? "siegeld"
        return user.map { "\($0) through \(caller)" } ?? caller
    }
}
