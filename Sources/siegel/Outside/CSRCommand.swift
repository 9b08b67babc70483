// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel csr`.
struct CSRCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "csr",
        abstract: "Make a key and a request for an outside CA.",
        discussion: """
            Writes NAME.csr for the outside CA, and NAME.key, the private key under your password; the daemon keeps \
            neither. When the certificate is there, `siegel complete` makes a PKCS#12 file of both.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var passwords: PasswordOptions

    @Argument(help: "The address, one that `siegel addresses` lists as requestable.")
    var address: String

    @Option(help: ArgumentHelp("Write NAME.csr and NAME.key. Default: the id of the request.", valueName: "name"))
    var out: String?

    @Flag(help: "Replace files that are there already.")
    var force = false

    @Option(help: ArgumentHelp("The key to make.", valueName: "kind"))
    var key: KeyAlgorithm?

    @Option(
        help: ArgumentHelp("As an administrator, request for this person instead of --as.", valueName: "user")
    )
    var applicant: String?

    @Option(help: ArgumentHelp("The version of the agreement that was accepted.", valueName: "version"))
    var agreement: String?

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let files = try (request: begin(".csr"), key: begin(".key"))
        let words = OutsideRequestWords(
            address: address,
            password: try passwords.newPassword(),
            key: key.map { KeyWords(algorithm: $0) },
            applicant: applicant,
            agreement: agreement
        )
        let answer = try await client.makeOutsideRequest(words)
        guard let name = out ?? (daemon.json ? nil : OutputFile.plainName(answer.id)) else {
            return try Console.printJSON(answer)
        }
        try files.key?.place(Array(answer.encryptedKey.text.utf8), at: "\(name).key")
        try files.request?.place(Array(answer.csr.utf8), at: "\(name).csr")
        try show(["id": answer.id, "csr": "\(name).csr", "key": "\(name).key"]) { tell(answer.id, name) }
    }

    /// Nothing is written where the answer is shown as JSON and no name is given.
    private func begin(_ ending: String) throws(CommandFailure) -> OutputFile? {
        if let out { return try OutputFile(path: out + ending, shouldOverwrite: force) }
        return daemon.json ? nil : try OutputFile(directory: ".", shouldOverwrite: force)
    }

    private func tell(_ id: String, _ name: String) {
        var list = FieldList()
        list.add("id", id)
        list.add("request", "\(name).csr")
        list.add("key", "\(name).key")
        list.print()
        Console.print("Next: siegel complete \(id) --certificate FILE --key \(name).key")
    }
}
