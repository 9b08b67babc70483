// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel verify`.
struct VerifyCommand: DaemonCommand, KeyHandlingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a certificate against its profile, its issuer, time and revocation.",
        discussion: """
            The file may be PEM, DER or PKCS#12. It is opened here, and only the certificate goes to the daemon. The \
            version of the profile is the one that was in force on the certificate's first day. The status is 1 \
            if a check fails, as for a certificate of an unknown CA, else 0; what could not be checked (·) is counted \
            in the last line.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var passwords: PasswordOptions

    @Argument(help: "The file, - for standard input.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "The profile to check against. Default: the one it was issued by, else the one that fits best.",
            valueName: "name"
        )
    )
    var profile: String?

    @Option(help: ArgumentHelp("The day or moment for validity and revocation. Default: now.", valueName: "time"))
    var at: Moment?

    @Flag(
        help: "Ask no daemon: the rules of the embedded profiles and validity alone, neither signature nor revocation."
    )
    var offline = false

    @Option(help: ArgumentHelp("With --offline: the directory of other profiles.", valueName: "dir"))
    var profiles: String?

    func validate() throws {
        guard offline || profiles == nil else { throw ValidationError("--profiles needs --offline") }
        guard !offline || acting.user == nil else { throw ValidationError("--as and --offline exclude each other") }
    }

    func perform() async throws {
        let certificate = try CertificateSource(name: file, content: InputFile.read(file)).certificate {
            () throws(CommandFailure) in try passwords.password()
        }
        let answer = try await judge(certificate)
        try show(answer) { tell(answer, certificate) }
        guard answer.ok else { throw CommandFailure(.refused) }
    }

    private func judge(_ certificate: Certificate) async throws -> VerificationAnswer {
        if offline {
            let catalog = try ProfileDirectory.catalog(profiles)
            let moment = at?.timestamp ?? SystemClock.now()
            return try OfflineVerification(catalog: catalog, profile: profile, moment: moment).judge(certificate)
        }
        let octets = Base64Octets(certificate.derEncoded)
        let words = VerificationWords(certificateDER: octets, profile: profile, at: at?.timestamp)
        return try await daemon.client(actingAs: acting.user).verify(words)
    }

    private func tell(_ answer: VerificationAnswer, _ certificate: Certificate) {
        var list = FieldList()
        list.add("subject", certificate.fields.subject)
        list.add("serial", certificate.serial)
        list.add("profile", answer.profile.map { "\($0), version \(answer.profileVersion ?? "unknown")" })
        list.print()
        let findings = FindingList(answer.findings)
        findings.print()
        Console.print(findings.verdict)
    }
}
