// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import Logging
import OpenSSLBridge
import Settings
import Store
import SubjectProfiles

/// What the authority is built from, as the settings say.
struct AuthorityParts {
    let settings: DaemonSettings
    let keys: UnlockedKeys
    let logger: Logger

    func make(_ started: StartedStore, _ catalog: ProfileCatalog) throws -> Authority.Parts {
        var parts = Authority.Parts(
            store: started.store,
            catalog: catalog,
            issuers: keys.issuers,
            lanes: lanes,
            origin: started.origin,
            auditHeads: AuditHeadKeeper(key: keys.audit, directory: settings.resolve("state/audit-heads")),
            publicDirectory: PublicDirectory(path: settings.resolve("state/public")),
            clock: SystemClock.now,
            random: { SystemRandomSource() },
            logger: logger
        )
        parts.outsideIssuers = try settings.outsideIssuers.map { try HomeFiles.certificate(at: settings.resolve($0)) }
        if let root = settings.root {
            let certificate = try HomeFiles.certificate(at: settings.resolve(root.certificate))
            parts.offlineIssuers = [OfflineIssuer(name: root.name, certificate: certificate)]
        }
        #if DEBUG
        if let hook = TestSeams.stopping(at: Checkpoint.self) { parts.reach = hook }
        #endif
        return parts
    }

    /// Password work on as many threads as cores; keys on one thread that yields to all others.
    private var lanes: Authority.Lanes {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        return Authority.Lanes(
            password: WorkLane(name: "password", threads: cores, capacity: 64),
            keyMaking: WorkLane(name: "key making", threads: 1, capacity: 32, isBackground: true),
            opening: WorkLane(name: "opening", threads: 1, capacity: 16, isBackground: true)
        )
    }
}

extension AuthoritySettings {
    /// Takes over what `siegel.toml` says.
    init(_ settings: DaemonSettings) throws {
        self.init(
            publicURL: settings.publicURL,
            organization: Organization(
                country: settings.organization.country,
                name: settings.organization.name,
                identifier: settings.organization.identifier
            )
        )
        ownPolicies = try settings.policies.map { text in
            guard let policy = ObjectIdentifier(text) else {
                throw StartFailure("siegel.toml: policies: \(text) is not an object identifier")
            }
            return policy
        }
        personalProfiles = settings.profilesFor.personal
        functionalProfiles = settings.profilesFor.functional
        renewalPeriod = .days(settings.issuance.renewalDays)
        agreement = settings.issuance.agreement
        idempotencyHold = .seconds(settings.issuance.idempotencyHours * 3600)
        certificatesPerPersonPerHour = settings.limits.certificatesPerPersonPerHour
        revocationsPerPersonPerHour = settings.limits.revocationsPerPersonPerHour
        certificatesPerPortalPerHour = settings.limits.certificatesPerPortalPerHour
        revocationsPerPortalPerHour = settings.limits.revocationsPerPortalPerHour
        pkcs12Iterations = settings.pkcs12.iterations
        minimumPasswordLength = settings.pkcs12.minimumPasswordLength
        revocationListValidity = .days(settings.revocationList.validityDays)
    }
}
