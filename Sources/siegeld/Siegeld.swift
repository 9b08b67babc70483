// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CoreMetrics
import Figures
import Foundation
import Logging
import ProgramSetup
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

            Status: 0 told to end; 1 it could not start or go on, with one line on why; 64 wrong usage.
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
            try harden { () throws(ProcessHardeningError) in try ProcessHardening.apply() }
            OpenFiles.raiseLimit()
            var parsed = try parseAsRoot()
            // --help is a command of its own.
            guard let command = parsed as? Self else { return try parsed.run() }
            let level = try command.level
            let settings = try HomeFiles.settings(in: command.home)
            // On the first thread, before there are others: they inherit it.
            try harden { () throws(ProcessHardeningError) in
                if !settings.startsPrograms { try ProcessHardening.forbidNewPrivileges() }
            }
            try await run(settings, ProgramLog.bootstrap(label: "siegeld", level: level))
        } catch let failure as StartFailure {
            StandardError.write("siegeld: \(failure)\n")
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }

    private var level: Logger.Level {
        get throws {
            if let level = Logger.Level(rawValue: logLevel) { return level }
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--log-level is one of: \(known)")
        }
    }

    private static func run(_ settings: DaemonSettings, _ logger: Logger) async throws {
        let figures = Figures()
        MetricsSystem.bootstrap(figures)
        do {
            try await Daemon(settings: settings, logger: logger, figures: figures).run()
        } catch {
            throw error as? StartFailure ?? StartFailure("\(error)")
        }
    }

    private static func harden(_ step: () throws(ProcessHardeningError) -> Void) throws(StartFailure) {
        do { try step() } catch { throw StartFailure("\(error)") }
    }
}

extension DaemonSettings {
    /// Whether mails go to a program, which may have to gain the rights of its mail system (decision 20).
    fileprivate var startsPrograms: Bool {
        mail?.delivery == .sendmail
    }
}
