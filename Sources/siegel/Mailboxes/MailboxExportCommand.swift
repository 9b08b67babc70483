// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import SigningClient
import Synchronization

/// `siegel mailbox export`.
struct MailboxExportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the mailboxes of a domain as CSV, as `siegel mailbox import` takes it."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("The managed domain.", valueName: "domain"))
    var domain: String

    func validate() throws {
        guard output.out != nil || !daemon.json else {
            throw ValidationError("--json says where the file is: give --out too")
        }
        guard output.out != nil || !output.force else { throw ValidationError("--force replaces the file of --out") }
    }

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        guard let out = output.out else { return try await print(client) }
        let file = try OutputFile(path: out, shouldOverwrite: output.force)
        let writer = try file.writer()
        try await client.exportMailboxes(of: domain) { try writer.store($0) }
        try writer.close()
        try file.move(to: out)
        try show(["domain": domain, "file": out]) { Console.print("\(out) holds the mailboxes of \(domain).") }
    }

    /// A terminal gets the lines with what it would obey escaped; a file or another program the octets as they are.
    private func print(_ client: SigningClient) async throws {
        guard isatty(STDOUT_FILENO) == 1 else {
            return try await client.exportMailboxes(of: domain) { try FileHandle.standardOutput.store($0) }
        }
        let table = Mutex<[UInt8]>([])
        try await client.exportMailboxes(of: domain) { piece in table.withLock { $0 += piece } }
        let text = String(decoding: table.withLock { $0 }, as: UTF8.self)
        Console.printText(TerminalText.escapedLines(text))
    }
}
