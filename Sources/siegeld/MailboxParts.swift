// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import OpenSSLBridge
import Registration
import Settings
import Store

/// What the registration of mailboxes is built from.
struct MailboxParts {
    private static let shortestKey = 32

    let settings: DaemonSettings
    /// Told after each change.
    let changed: @Sendable () -> Void

    func make(_ store: any Store) throws -> MailboxRegistration {
        let key = try tokenKey()
        var parts = MailboxRegistration.Parts(
            store: store,
            clock: SystemClock.now,
            random: { SystemRandomSource() },
            digest: { Digest.sha256($0) },
            authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
        )
        parts.policy = try RegistryPolicy(settings.registry)
        parts.challengesPerRecipientPerHour = settings.limits.challengesPerRecipientPerHour
        parts.changed = changed
        return MailboxRegistration(parts)
    }

    private func tokenKey() throws -> SecretBytes {
        let path = settings.resolve(settings.registry.tokenKey)
        try FilePrivacy.checkSecret(path)
        let key: SecretBytes
        do { key = try SecretFiles(settings: settings).read(path) } catch {
            throw StartFailure("\(error); the tokens of challenge mails need it: \(Self.advice(path))")
        }
        guard key.count >= Self.shortestKey else {
            throw StartFailure("\(path) has \(key.count) octets, a key of tokens at least 32; \(Self.advice(path))")
        }
        return key
    }

    private static func advice(_ path: String) -> String {
        "restore it from a backup, or, if challenges that are out may become void, make one: "
            + "(umask 077; openssl rand -hex 32 > \(path))"
    }
}

extension RegistryPolicy {
    /// Takes over what `siegel.toml` says.
    init(_ settings: DaemonSettings.Registry) throws {
        self = try RegistryPolicy(
            maximumAliases: settings.maximumAliases,
            challengeLifetime: .seconds(settings.challengeHours * 3600),
            applicant: settings.applicant == .any ? .any : .directory,
            basis: IssuanceBasis(settings.issuanceBasis)
        )
    }
}

extension RegistryPolicy.IssuanceBasis {
    fileprivate init(_ basis: DaemonSettings.Registry.IssuanceBasis) {
        switch basis {
        case .none: self = .none
        case .domain: self = .domain
        case .mailbox: self = .mailbox
        }
    }
}
