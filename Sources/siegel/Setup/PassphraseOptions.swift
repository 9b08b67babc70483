// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ceremony
import OpenSSLBridge
import SecretHandling

/// Where `siegel init` gets the passphrases of the CA keys from.
struct PassphraseOptions: ParsableArguments {
    @Option(
        name: .customLong("root-passphrase-file"),
        help: ArgumentHelp("File whose first line opens the root key; without it, it is asked for.", valueName: "file")
    )
    var rootFile: String?

    @Option(
        name: .customLong("issuer-passphrase-file"),
        help: ArgumentHelp(
            "File whose first line opens the issuing key; without it, it is asked for. Never the root's.",
            valueName: "file"
        )
    )
    var issuerFile: String?

    func passphrases(isDevelopment: Bool) throws(CommandFailure) -> HomePassphrases {
        let root = try passphrase("root key", rootFile, "--root-passphrase-file", isDevelopment)
        let issuing = try passphrase("issuing CA's key", issuerFile, "--issuer-passphrase-file", isDevelopment)
        do {
            return try HomePassphrases(root: root, issuing: issuing)
        } catch {
            throw CommandFailure(.refused, "\(error)")
        }
    }

    private func passphrase(
        _ key: String,
        _ file: String?,
        _ option: String,
        _ isDevelopment: Bool
    ) throws(CommandFailure) -> SecretBytes {
        do {
            if let file { return try SecretFile.read(file) }
            return isDevelopment ? HomePassphrases.drawn() : try SecretPrompt.askTwice("passphrase of the \(key)")
        } catch {
            throw CommandFailure(error, instead: option)
        }
    }
}
