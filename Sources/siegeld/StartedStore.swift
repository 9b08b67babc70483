// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import Logging
import OpenSSLBridge
import SQLStorage
import SQLiteDriver
import Settings
import Store

/// The store in which this start is counted, or one for reading only where that could not be written.
struct StartedStore {
    let store: any Store
    let origin: CertificateIntent.Origin
    /// Whether the start was counted; else nothing is written until the next start.
    let isCounted: Bool
    private let database: SQLStore

    init(_ database: SQLiteDatabase, _ settings: DaemonSettings, _ logger: Logger) async throws {
        let writer = settings.writer
        let store = try await SQLStore.open(database, writer: writer, keepsNotices: settings.mail != nil) {
            Digest.sha256($0)
        }
        self.database = store
        do {
            let boot = try await store.write { try $0.nextBoot() }
            self.store = store
            origin = CertificateIntent.Origin(writer: writer, boot: boot)
            isCounted = true
        } catch let error as StoreError where error.isOfTheMedium {
            logger.critical(
                "nothing can be stored, so only reads are answered; mend it and start again",
                metadata: ["error": "\(error)"]
            )
            self.store = ReadOnlyStore(store, because: error)
            origin = CertificateIntent.Origin(writer: writer, boot: 0)
            isCounted = false
        }
        if isCounted { await tell(.daemonStarted, ["boot": "\(origin.boot)"], logger) }
    }

    /// Tells of the stop, makes durable what waits, and closes the database.
    func close(_ logger: Logger) async throws {
        if isCounted { await tell(.daemonStopped, [:], logger) }
        try await database.close()
    }

    /// A clock that is behind keeps the entry out of the log, and the daemon from signing, but not from answering.
    private func tell(_ action: AuditAction, _ details: [String: String], _ logger: Logger) async {
        let event = AuditEvent(action, at: SystemClock.now(), by: .daemon, details)
        do { _ = try await store.write { try $0.append(event) } } catch {
            logger.critical("\(action.rawValue) is not in the audit log", metadata: ["error": "\(error)"])
        }
    }
}

extension StoreError {
    /// Whether the medium is at fault, and the records are as they were.
    fileprivate var isOfTheMedium: Bool {
        switch self {
        case .full, .readOnly, .failingDisk: true
        case .engine, .damaged, .newerSchema, .clockBehind, .closed: false
        }
    }
}
