// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Logging
import ProgramSetup
import ServiceLifecycle
import Settings
import UnixSignals
import WebPortal

/// The web portal: reads its settings and answers browsers until it is told to stop.
@main
struct SiegelPortal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siegel-portal",
        abstract: "Web pages over siegeld: request, download and revoke certificates.",
        discussion: """
            siegel-portal listens on a Unix socket behind a web server that signs people in, and asks siegeld for them \
            as its own Unix user with role portal. With --demo it listens on 127.0.0.1 and lets anybody be anybody. \
            Settings stand in portal.toml beside siegel.toml; all have defaults but trustedPeer.

            With --admin it is another program: pages for the administrators that siegel.toml names, and nobody else, on \
            a socket of its own and as a Unix user of its own with role admin. Run it beside the other, never in its place.

            Status: 0 told to end; 1 it could not start or go on, with one line on why; 64 wrong usage.
            """,
        version: "siegel-portal \(Release.version)"
    )

    @Option(name: .long, help: ArgumentHelp("The folder with portal.toml and siegel.toml.", valueName: "dir"))
    var home = "ca"

    @Flag(name: .long, help: "Listen on 127.0.0.1 and let people choose who they are.")
    var demo = false

    @Flag(name: .long, help: "Serve the pages of the administrators, and no others.")
    var admin = false

    @Option(
        name: .long,
        help: ArgumentHelp("The port of the demo. Default: 8080, with --admin 8081.", valueName: "number")
    )
    var port: Int?

    @Option(name: .long, help: ArgumentHelp("The demo's address, which must be 127.0.0.1.", valueName: "address"))
    var listen: String?

    @Option(
        name: .long,
        help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level")
    )
    var logLevel = "info"

    func validate() throws {
        guard Logger.Level(rawValue: logLevel) != nil else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--log-level is one of: \(levels)")
        }
        guard demo || (port == nil && listen == nil) else {
            throw ValidationError("--port and --listen belong to --demo")
        }
        guard (1...65_535).contains(port ?? 8080) else { throw ValidationError("--port is a number from 1 to 65535") }
        guard (listen ?? "127.0.0.1") == "127.0.0.1" else {
            throw ValidationError("the demo lets anybody be anybody, so it listens on 127.0.0.1 alone")
        }
    }

    /// Runs the portal; every failure is one line and status 1.
    @MainActor
    static func main() async {
        do {
            // On the first thread, before there are others.
            do {
                try ProcessHardening.apply()
                try ProcessHardening.forbidNewPrivileges()
            } catch { throw StartFailure("\(error)") }
            var parsed = try parseAsRoot()
            // --help is a command of its own.
            guard var command = parsed as? Self else { return try parsed.run() }
            try await command.run()
        } catch let failure as StartFailure {
            StandardError.write("siegel-portal: \(failure)\n")
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }

    private var demoPort: Int {
        port ?? (admin ? 8081 : 8080)
    }

    mutating func run() async throws {
        let logger = ProgramLog.bootstrap(label: "siegel-portal", level: Logger.Level(rawValue: logLevel) ?? .info)
        do {
            let settings = try HomeSettings(home: home)
            let maker = PortalParts(settings: settings, isAdministration: admin, logger: logger)
            let parts = try maker.make(demoPort: demo ? demoPort : nil)
            let group = ServiceGroup(
                services: try Portal(parts).services,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }
            )
            if demo { logger.notice("the demo listens", metadata: ["address": "http://127.0.0.1:\(demoPort)/"]) }
            try await group.run()
        } catch {
            throw error as? StartFailure ?? StartFailure("\(error)")
        }
    }
}
