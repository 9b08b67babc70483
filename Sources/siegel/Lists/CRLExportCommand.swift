// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import SigningClient

/// `siegel crl export`.
struct CRLExportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the published revocation list of an issuer to a file, as DER."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The issuer's name. Default: the one active issuer.")
    var issuer: String?

    @Option(help: ArgumentHelp("The file. Default: ISSUER.crl.", valueName: "file"))
    var out: String?

    @Flag(help: "Replace a file that is there already.")
    var force = false

    func perform() async throws {
        let client = try daemon.client()
        let name = try await client.issuerName(issuer)
        let path = out ?? "\(OutputFile.plainName(name)).crl"
        let file = try OutputFile(path: path, shouldOverwrite: force)
        let writer = try file.writer()
        try await client.downloadCRL(of: name) { try writer.store($0) }
        try writer.close()
        try file.move(to: path)
        try show(["issuer": name, "file": path]) { Console.print("\(path) holds the list of \(name).") }
    }
}
