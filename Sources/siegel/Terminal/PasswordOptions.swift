// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OpenSSLBridge
import SecretHandling
import SigningAPI

/// Where the password of a PKCS#12 file comes from.
struct PasswordOptions: ParsableArguments {
    @Option(
        name: .customLong("password-file"),
        help: ArgumentHelp("File whose first line is the password; without it, it is asked for.", valueName: "file")
    )
    var passwordFile: String?

    /// The password of something new, asked for twice.
    func newPassword() throws(CommandFailure) -> Secret {
        Secret(try bytes(SecretPrompt.askTwice).text())
    }

    /// The password of something that is there, asked for once.
    func password() throws(CommandFailure) -> Secret {
        Secret(try bytes(SecretPrompt.ask).text())
    }

    private func bytes(
        _ ask: (String) throws(SecretHandlingError) -> SecretBytes
    ) throws(CommandFailure) -> SecretBytes {
        do {
            guard let passwordFile else { return try ask("password") }
            return try SecretFile.read(passwordFile)
        } catch {
            throw CommandFailure(error, instead: "--password-file")
        }
    }
}
