// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Logging
import ProgramSetup
import SecretHandling
import Settings

/// The daemon: reads its settings, unlocks the issuing key, and answers on Unix sockets until it is told to stop.
@main
struct Siegeld: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siegeld",
        abstract: "Sign S/MIME certificates for the portals of an organisation.",
        discussion: """
            siegeld holds the key of an issuing CA and answers on the Unix sockets that siegel.toml names. \
            Make a home first: siegel init --home DIR. It needs no root, logs to standard error, and ends on SIGTERM \
            after what was accepted is finished, within 30 seconds.
            """,
        version: "siegeld \(Release.version)"
    )

    @Option(name: .long, help: ArgumentHelp("The home of the CA: the folder with siegel.toml.", valueName: "dir"))
    var home = "ca"

    @Option(
        name: .long,
        help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level")
    )
    var logLevel = "info"

    /// Runs the daemon; every failure is one line and status 1.
    @MainActor
    static func main() async {
        do {
            // On the first thread, before there are others: they inherit what cannot be gained any more.
            do { try ProcessHardening.apply() } catch { throw StartFailure("\(error)") }
            OpenFiles.raiseLimit()
            guard var command = try parseAsRoot() as? Self else { return }
            try await command.run()
        } catch let failure as StartFailure {
            StandardError.write("siegeld: \(failure)\n")
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }

    mutating func run() async throws {
        guard let level = Logger.Level(rawValue: logLevel) else {
            throw ValidationError(
                "--log-level is one of: \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let logger = ProgramLog.bootstrap(label: "siegeld", level: level)
        do {
            try await Daemon(home: home, logger: logger).run()
        } catch {
            throw error as? StartFailure ?? StartFailure("\(error)")
        }
    }
}
