// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Authority
import CertificateLedger
import CertificateModel
import Foundation
import Housekeeping
import IssuerKeys
import Logging
import OpenSSLBridge
import Registration
import ServiceLifecycle
import Settings
import SigningServer
import Store
import SubjectProfiles
import UnixSignals

/// Puts the rooms together and runs them; nothing is decided here.
struct Daemon {
    let settings: DaemonSettings
    let logger: Logger

    /// Runs until SIGTERM or SIGINT; what was accepted by then is finished, within the time of `StopLimit`.
    func run() async throws {
        let opened = try await OpenedHome(settings, logger: logger)
        let authority = opened.authority
        if opened.started.isCounted { try await prepare(authority) }
        let server = try opened.server()
        let services: [any Service] =
            [
                DeliveryWriter(authority: authority),
                ImportSweep(mailboxes: opened.mailboxes, logger: logger),
                RecordSweep(store: opened.started.store, clock: SystemClock.now, logger: logger),
                AuditChainReview(authority: authority, logger: logger),
                renewal(of: authority, opened.settings.revocationList),
            ] + (try mail(of: opened)) + server.services + [StopLimit(logger: logger)]
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }
        )
        try await group.run()
        try await opened.close()
    }

    /// What has to be right before anything is signed: the published lists, and the files that verifiers fetch.
    private func prepare(_ authority: Authority) async throws {
        try await authority.reviewNewestAudit()
        let adopted = try await authority.adoptPublishedRevocationLists()
        if adopted > 0 {
            logger.warning("revocations taken over from a published CRL", metadata: ["count": "\(adopted)"])
        }
        try await authority.freeDanglingClaims()
        try await authority.recallPortalTotals()
        try authority.publishIssuerCertificates()
    }

    /// A start that was not stored sends nothing: whatever came of a mail could not be stored either.
    private func mail(of opened: OpenedHome) throws -> [any Service] {
        let services = try opened.mail.services(opened.mailboxes, opened.authority, opened.started.store)
        return opened.started.isCounted ? services : []
    }

    private func renewal(
        of authority: Authority,
        _ settings: DaemonSettings.RevocationList
    ) -> RevocationListRenewal {
        RevocationListRenewal(
            authority: authority,
            renewal: .seconds(settings.renewalHours * 3600),
            delay: .seconds(settings.revocationDelaySeconds),
            logger: logger
        )
    }
}
