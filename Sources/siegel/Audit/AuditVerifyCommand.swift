// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel audit verify`.
struct AuditVerifyCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Have the chain of the audit log checked.",
        discussion: """
            Keep the head that is shown somewhere else: whoever keeps one can tell later whether the history before \
            it was rewritten. The status is 0 if the chain is whole, else 1.
            """
    )

    @OptionGroup var daemon: DaemonOptions

    func perform() async throws {
        let verdict = try await daemon.client().verifyAudit()
        try show(verdict) {
            var list = FieldList()
            list.add("entries", verdict.entries)
            list.add("head", verdict.head.map { "\($0.writer) \($0.number) \($0.hash)" })
            for problem in verdict.problems { list.add("problem", problem) }
            list.print()
            Console.print(verdict.ok ? "✓ the chain is whole" : "✗ the chain is not whole")
        }
        guard verdict.ok else { throw CommandFailure(.refused) }
    }
}
