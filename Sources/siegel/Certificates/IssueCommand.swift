// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import OpenSSLBridge
import SigningAPI
import SigningClient

/// `siegel issue`.
struct IssueCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Request a certificate.",
        discussion: """
            Without --csr the daemon makes a key and hands it over once, as a PKCS#12 file under your password. \
            With --csr only the public key of the request is taken, and the certificate is written as PEM with its \
            chain, to --out or to standard output.

            The PKCS#12 file is written to --out, or under the name the daemon suggests. With --json and without \
            --out it stands in the answer instead.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var passwords: PasswordOptions

    @Argument(help: "The address, one that `siegel addresses` lists as requestable.")
    var address: String

    @Option(
        help: ArgumentHelp("As an administrator, request for this person instead of --as.", valueName: "user")
    )
    var applicant: String?

    @Option(help: ArgumentHelp("A PKCS#10 request as PEM, - for standard input.", valueName: "file"))
    var csr: String?

    @Option(help: ArgumentHelp("The key to make.", valueName: "kind"))
    var key: KeyAlgorithm?

    @Option(help: ArgumentHelp("modern, or compatible for old mail programs.", valueName: "kind"))
    var encryption: PKCS12Encryption?

    @Option(help: ArgumentHelp("A profile that siegel.toml lists for the address's type.", valueName: "name"))
    var profile: String?

    @Option(help: ArgumentHelp("The version of the agreement that was accepted.", valueName: "version"))
    var agreement: String?

    @Flag(name: .customLong("suggest-password"), help: "Draw a password and show it once.")
    var suggestPassword = false

    @Option(
        name: .customLong("idempotency-key"),
        help: ArgumentHelp("Stands for this request: repeated, it is not carried out twice.", valueName: "text")
    )
    var idempotencyKey: String?

    func validate() throws {
        let isKeyWanted = key != nil || encryption != nil || suggestPassword || passwords.passwordFile != nil
        guard csr == nil || !isKeyWanted else {
            throw ValidationError("--csr brings its own key: leave out --key, --encryption and passwords")
        }
        guard !suggestPassword || passwords.passwordFile == nil else {
            throw ValidationError("--suggest-password and --password-file exclude each other")
        }
    }

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let file = try csr == nil ? keyFile() : certificateFile()
        let words = try await client.requestCertificate(requestWords(), idempotencyKey: idempotencyKey)
        let path = try file.map { try save(words, in: $0) }
        try show(words.forJSON(withPKCS12: path == nil)) { tell(words, path: path) }
    }

    /// Where the PKCS#12 file will go; nowhere where it stands in the JSON.
    private func keyFile() throws -> OutputFile? {
        if let out = output.out { return try OutputFile(path: out, shouldOverwrite: output.force) }
        return daemon.json ? nil : try OutputFile(directory: ".", shouldOverwrite: output.force)
    }

    private func certificateFile() throws -> OutputFile? {
        try output.out.map { try OutputFile(path: $0, shouldOverwrite: output.force) }
    }

    private func requestWords() throws -> CertificateRequestWords {
        let text = try csr.map { path throws(CommandFailure) in try InputFile.text(path) }
        return CertificateRequestWords(
            address: address,
            password: try text == nil ? password() : nil,
            key: key.map { KeyWords(algorithm: $0) },
            csr: text,
            pkcs12: encryption.map { PKCS12Words(encryption: $0) },
            profile: profile,
            applicant: applicant,
            agreement: agreement
        )
    }

    private func password() throws(CommandFailure) -> Secret {
        guard suggestPassword else { return try passwords.newPassword() }
        var source = SystemRandomSource()
        let password = SuggestedPassword.drawn(from: &source)
        Console.printError("Password: \(password)")
        return Secret(password)
    }

    private func save(_ words: IssuedCertificateWords, in file: OutputFile) throws -> String {
        let content = words.pkcs12?.octets ?? Array(words.pemWithChain.utf8)
        let path = output.out ?? file.freePath(words.filename ?? "\(words.serial).p12")
        do {
            try file.place(content, at: path)
        } catch {
            let advice = "revoke certificate \(words.serial), whose key is lost, and request another one"
            throw CommandFailure(.refused, "the file could not be written; \(advice)")
        }
        return path
    }

    private func tell(_ words: IssuedCertificateWords, path: String?) {
        guard let path else {
            for note in words.notes { Console.printError("note: \(note)") }
            return Console.printText(words.pemWithChain)
        }
        var list = FieldList()
        list.add("serial", words.serial)
        list.add("subject", words.subject)
        list.add("names", words.subjectAltNames)
        list.add("valid to", words.notAfter)
        list.add("issuer", words.issuer)
        list.add("profile", "\(words.profile), version \(words.profileVersion)")
        list.add("file", path)
        for note in words.notes { list.add("note", note) }
        list.print()
    }
}
