// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// A command that asks the daemon.
protocol DaemonCommand: AsyncParsableCommand {
    /// How the daemon is reached.
    var daemon: DaemonOptions { get }

    /// Asks, and shows the answer.
    func perform() async throws
}

extension DaemonCommand {
    func run() async throws {
        do {
            try await perform()
        } catch let error as SigningClientError {
            if daemon.json, case .problem(let words) = error { try Console.printJSON(words) }
            throw CommandFailure(error)
        }
    }

    /// Shows an answer: as JSON where that is wanted, else as the closure does it.
    func show(_ words: some Encodable, _ human: () -> Void) throws {
        guard daemon.json else { return human() }
        try Console.printJSON(words)
    }
}
