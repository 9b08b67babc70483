// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge
import SecretHandling
import Settings

/// Passphrases, from where the settings say.
struct SecretFiles {
    let settings: DaemonSettings

    /// The passphrase of a key.
    func passphrase(
        _ source: DaemonSettings.Issuer.Passphrase,
        of key: String
    ) throws(StartFailure) -> SecretBytes {
        switch source {
        case .file(let path):
            try FilePrivacy.checkSecret(settings.resolve(path))
            return try read(settings.resolve(path))
        case .credential(let name): return try read(try credentialPath(name))
        case .terminal: return try ask("passphrase of \(key)")
        }
    }

    /// A passphrase file: its first line.
    func read(_ path: String) throws(StartFailure) -> SecretBytes {
        do { return try SecretFile.read(path) } catch { throw StartFailure("\(error)") }
    }

    private func credentialPath(_ name: String) throws(StartFailure) -> String {
        guard let directory = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else {
            throw StartFailure("the settings name the credential \(name), but systemd passes no CREDENTIALS_DIRECTORY")
        }
        return "\(directory)/\(name)"
    }

    private func ask(_ question: String) throws(StartFailure) -> SecretBytes {
        do { return try SecretPrompt.ask(question) } catch {
            throw StartFailure("\(error); with a passphraseFile in siegel.toml nobody is asked")
        }
    }
}
