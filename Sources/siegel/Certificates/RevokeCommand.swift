// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel revoke`.
struct RevokeCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke a certificate, for good.",
        discussion: """
            The CRL follows within a minute. With keyCompromise the key is blocked, and every other certificate on \
            it is revoked too.
            """
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The serial number in hexadecimal.")
    var serial: SerialArgument

    @Option(
        help: ArgumentHelp(
            "Why: " + RevocationReason.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "reason"
        )
    )
    var reason: RevocationReason = .unspecified

    func perform() async throws {
        let client = try daemon.client(actingAs: acting.user)
        let record = try await client.revokeCertificate(serial.serial, reason: reason)
        try show(record) { record.fields.print() }
    }
}
