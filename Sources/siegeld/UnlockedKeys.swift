// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import IssuerKeys
import OpenSSLBridge
import Settings

/// The issuing keys and the audit key, unlocked and matched to their certificates.
struct UnlockedKeys {
    let issuers: [Issuer]
    let audit: PrivateKey

    init(_ settings: DaemonSettings) throws {
        let secrets = SecretFiles(settings: settings)
        let passphrases = try settings.issuers.map { issuer in
            try secrets.passphrase(issuer.passphrase, of: "issuer \(issuer.name)")
        }
        issuers = try zip(settings.issuers, passphrases).map { try Self.unlock($0, settings, $1) }
        audit = try Self.auditKey(settings, secrets, otherwise: passphrases.first)
    }

    /// The audit key opens with its own passphrase, else with the first issuer's.
    private static func auditKey(
        _ settings: DaemonSettings,
        _ secrets: SecretFiles,
        otherwise passphrase: SecretBytes?
    ) throws -> PrivateKey {
        let path = settings.resolve(settings.audit.key)
        let pem = try HomeFiles.text(at: path, hint: "check [audit] in siegel.toml")
        try FilePrivacy.checkSecret(path)
        let own = try settings.audit.passphraseFile.map { try secrets.read(settings.resolve($0)) }
        guard let passphrase = own ?? passphrase else { throw StartFailure("no issuer is configured") }
        do {
            return try PrivateKey(encryptedPKCS8PEM: Array(pem.utf8), passphrase: passphrase)
        } catch { throw StartFailure("the audit key \(path) cannot be opened: \(error)") }
    }

    private static func unlock(
        _ issuer: DaemonSettings.Issuer,
        _ settings: DaemonSettings,
        _ passphrase: SecretBytes
    ) throws -> Issuer {
        try FilePrivacy.checkSecret(settings.resolve(issuer.key))
        let hint = "check [[issuer]] \(issuer.name) in siegel.toml"
        return try Issuer.unlock(
            name: issuer.name,
            certificatePEM: HomeFiles.text(at: settings.resolve(issuer.certificate), hint: hint),
            keyPEM: Array(HomeFiles.text(at: settings.resolve(issuer.key), hint: hint).utf8),
            passphrase: passphrase,
            lanes: ProcessInfo.processInfo.activeProcessorCount
        )
    }
}
