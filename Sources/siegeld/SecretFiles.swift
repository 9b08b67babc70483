// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge
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
        case .terminal: return try ask("Passphrase of \(key): ")
        }
    }

    /// A passphrase file: its first line.
    func read(_ path: String) throws(StartFailure) -> SecretBytes {
        guard let content = FileManager.default.contents(atPath: path) else {
            throw StartFailure("the passphrase file \(path) cannot be read; check its owner and mode")
        }
        let line = content.prefix { $0 != 0x0a && $0 != 0x0d }
        guard !line.isEmpty else { throw StartFailure("the passphrase file \(path) is empty") }
        return SecretBytes(copying: line)
    }

    private func credentialPath(_ name: String) throws(StartFailure) -> String {
        guard let directory = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else {
            throw StartFailure("the settings name the credential \(name), but systemd passes no CREDENTIALS_DIRECTORY")
        }
        return "\(directory)/\(name)"
    }

    private func ask(_ prompt: String) throws(StartFailure) -> SecretBytes {
        guard let line = TerminalPrompt.readSecret(prompt), !line.isEmpty else {
            throw StartFailure(
                "no passphrase was given; name a passphraseFile in siegel.toml to start without a terminal"
            )
        }
        return SecretBytes(utf8: line)
    }
}
