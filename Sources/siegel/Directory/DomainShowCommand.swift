// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// `siegel domain show`.
struct DomainShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one registered domain.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The domain, as `siegel domain list` shows it.")
    var domain: String

    func perform() async throws {
        let domains = try await daemon.client(actingAs: acting.user).allDomains()
        guard let record = domains.first(where: { $0.domain == domain.lowercased() }) else {
            throw CommandFailure(.refused, "\(domain) is not registered; `siegel domain list` shows those that are")
        }
        try show(record) { record.fields.print() }
    }
}
