// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel crl regenerate`.
struct CRLRegenerateCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "regenerate",
        abstract: "Make and publish a revocation list now."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The issuer's name. Default: the one active issuer.")
    var issuer: String?

    @Flag(
        name: .customLong("accept-earlier-time"),
        help: "Publish even if the clock is behind the published list; all other checks stay."
    )
    var acceptEarlierTime = false

    func perform() async throws {
        let client = try daemon.client()
        let name = try await client.issuerName(issuer)
        let words = try await client.regenerateCRL(of: name, acceptEarlierTime: acceptEarlierTime)
        try show(words) { words.fields.print() }
    }
}

extension SigningClient {
    /// The name that was given, or that of the one active issuer.
    func issuerName(_ name: String?) async throws -> String {
        if let name { return name }
        let active = try await issuers().filter { $0.state == .active }.map(\.name)
        guard let only = active.first, active.count == 1 else {
            let names = active.isEmpty ? "there is no active issuer" : "there are " + active.joined(separator: ", ")
            throw CommandFailure(.usage, "\(names); name the issuer that is meant")
        }
        return only
    }
}
