// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel complete`.
struct CompleteCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: "Make a PKCS#12 file of an outside CA's certificate."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var passwords: PasswordOptions

    @Argument(help: "The id that `siegel csr` gave.")
    var id: String

    @Option(
        help: ArgumentHelp("The certificate as PEM or DER; PEM of CAs behind it counts as chain.", valueName: "file")
    )
    var certificate: String

    @Option(help: ArgumentHelp("The CA certificates above it as PEM, without the root.", valueName: "file"))
    var chain: String?

    @Option(help: ArgumentHelp("The key file that `siegel csr` wrote.", valueName: "file"))
    var key: String

    @Option(help: ArgumentHelp("modern, or compatible for old mail programs.", valueName: "kind"))
    var encryption: PKCS12Encryption?

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let words = try requestWords()
        let file = try outputFile()
        let answer = try await client.completeOutsideRequest(id, words)
        guard let file else { return try Console.printJSON(answer) }
        let path = output.out ?? file.freePath(answer.filename)
        try file.place(answer.pkcs12.octets, at: path)
        try show(["id": answer.id, "serial": answer.serial.description, "file": path]) { tell(answer, path) }
    }

    private func outputFile() throws(CommandFailure) -> OutputFile? {
        if let out = output.out { return try OutputFile(path: out, shouldOverwrite: output.force) }
        return daemon.json ? nil : try OutputFile(directory: ".", shouldOverwrite: output.force)
    }

    private func requestWords() throws(CommandFailure) -> OutsideCertificateWords {
        let own = try CertificateFile.certificates(in: InputFile.read(certificate), name: certificate)
        var above = Array(own.dropFirst())
        if let chain { above += try CertificateFile.certificates(in: InputFile.read(chain), name: chain) }
        return OutsideCertificateWords(
            certificate: own.first?.pem ?? "",
            chain: above.map(\.pem),
            encryptedKey: Secret(try InputFile.text(key)),
            password: try passwords.password(),
            pkcs12: encryption.map { PKCS12Words(encryption: $0) }
        )
    }

    private func tell(_ answer: OutsideCertificateAnswer, _ path: String) {
        var list = FieldList()
        list.add("serial", answer.serial)
        list.add("subject", answer.subject)
        list.add("names", answer.subjectAltNames)
        list.add("issuer", answer.issuer)
        list.add("valid to", answer.notAfter)
        list.add("file", path)
        for note in answer.notes { list.add("note", note) }
        list.print()
    }
}
