// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel domain list`.
struct DomainListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the registered domains.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let domains = try await client.allDomains()
        try show(Page(items: domains)) {
            var table = Table("DOMAIN", "KIND", "CONTACTS")
            for domain in domains {
                table.add(domain.domain, domain.kind.rawValue, domain.contacts.joined(separator: ", ").nonEmpty)
            }
            table.print()
        }
    }
}

extension SigningClient {
    /// All domains that the caller may see.
    func allDomains() async throws(SigningClientError) -> [DomainRecordWords] {
        try await all { cursor throws(SigningClientError) in try await domains(cursor: cursor) }
    }
}

extension String {
    /// The text, `nil` where it is empty.
    var nonEmpty: String? {
        isEmpty ? nil : self
    }
}
