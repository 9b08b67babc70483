// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Figures
import Foundation
import Housekeeping
import IssuerKeys
import Logging
import MailboxRegistry
import OpenSSLBridge
import ProgramSetup
import Registration
import SQLStorage
import SQLiteDriver
import SecretHandling
import Settings
import SigningServer
import Store
import SubjectProfiles

/// A home that is locked, read and unlocked: all that the services are made of.
struct OpenedHome {
    let settings: DaemonSettings
    let started: StartedStore
    let authority: Authority
    let mailboxes: MailboxRegistration
    let mail: MailParts
    private let lock: HomeLock
    private let logger: Logger
    private let database: SQLiteDatabase

    /// Opens everything in the order in which a failure is cheapest: lock, profiles, keys, store.
    init(_ settings: DaemonSettings, logger: Logger) async throws {
        lock = try HomeLock(directory: settings.resolve("state"))
        let catalog = try HomeFiles.catalog(settings)
        try Self.prepareKeyHeap(logger)
        let keys = try UnlockedKeys(settings)
        database = try HomeFiles.openDatabase(settings)
        #if DEBUG
        TestSeams.weaken(database)
        #endif
        started = try await StartedStore(database, settings, logger)
        authority = Authority(
            try AuthorityParts(settings: settings, keys: keys, logger: logger).make(started, catalog),
            settings: try AuthoritySettings(settings)
        )
        mail = MailParts(settings: settings, logger: logger)
        mailboxes = try MailboxParts(settings: settings, changed: mail.bell.ring).make(started.store)
        self.settings = settings
        self.logger = logger
        Self.announce(settings, keys, logger)
    }

    /// The rooms that answer on the sockets.
    func server(_ figures: Figures) throws -> SigningServer {
        let registration = Registration(
            store: started.store,
            clock: SystemClock.now,
            onLeave: settings.directory.onLeave == .revoke ? .revoke : .list,
            renewalPeriod: .days(settings.issuance.renewalDays),
            pruneLimitPercent: settings.directory.pruneLimitPercent,
            policy: try RegistryPolicy(settings.registry)
        )
        return try ServerParts(
            settings: settings,
            logger: logger,
            database: database,
            mail: mail.problems(started.store),
            figures: figures
        ).make(
            authority,
            registration,
            mailboxes,
            started.store
        )
    }

    /// Makes durable what waits, and closes the database; the lock goes with the process.
    func close() async throws {
        try await started.close(logger)
    }

    private static func prepareKeyHeap(_ logger: Logger) throws(StartFailure) {
        CryptographyLibrary.onFirstFullHeap {
            logger.warning("the secure heap is full; some secrets stand in memory that can be swapped")
        }
        do {
            guard try !ProcessHardening.prepareKeyHeap() else { return }
            logger.warning("the secure heap is not locked in memory; raise LimitMEMLOCK")
        } catch { throw StartFailure("\(error)") }
    }

    private static func announce(_ settings: DaemonSettings, _ keys: UnlockedKeys, _ logger: Logger) {
        for issuer in keys.issuers {
            logger.notice(
                "issuer ready",
                metadata: ["issuer": "\(issuer.name)", "subject": "\(issuer.certificate.fields.subject)"]
            )
        }
        guard settings.isDevelopment else { return }
        logger.warning("this is a DEVELOPMENT CA; nobody must trust its certificates")
    }
}
