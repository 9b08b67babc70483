// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningClient

/// `siegel crl import`.
struct CRLImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Publish a revocation list that was signed offline, such as the root's."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The issuer's name, such as root-ca-1.")
    var issuer: String

    @Argument(help: "The list as DER or PEM.")
    var file: String

    func perform() async throws {
        let content = try InputFile.read(file)
        let blocks = PEM.blocks(in: String(decoding: content, as: UTF8.self))
        let encoded = blocks.first { $0.label == "X509 CRL" }?.content ?? content
        let words = try await daemon.client().publishCRL(of: issuer, encoded)
        try show(words) { words.fields.print() }
    }
}
