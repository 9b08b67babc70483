// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel health`.
struct HealthCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Show how the daemon is and what needs attention.",
        discussion: "The status is 0 for ok, 1 for degraded, 4 if the daemon cannot be reached."
    )

    @OptionGroup var daemon: DaemonOptions

    func perform() async throws {
        let health = try await daemon.client().health()
        try show(health) { tell(health) }
        guard health.status == .ok else { throw CommandFailure(.refused) }
    }

    private func tell(_ health: HealthWords) {
        Console.print("status  \(health.status.rawValue)")
        let store = health.store
        let commits = store.synchronous.map { ", commits \($0)" } ?? ""
        Console.print("store   \(store.engine), \(store.writable ? "writable" : "READ-ONLY")\(commits)")
        for problem in health.problems { Console.print("✗ \(problem.code): \(problem.detail)") }
        var table = Table("ISSUER", "STATE", "CRL NUMBER", "NEXT UPDATE")
        for issuer in health.issuers {
            let number = issuer.crlNumber.map(String.init)
            table.add(issuer.name, issuer.state.rawValue, number, issuer.nextUpdate?.description)
        }
        table.print()
    }
}
