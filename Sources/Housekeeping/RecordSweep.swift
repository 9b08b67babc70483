// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import Logging
public import ServiceLifecycle
public import Store

/// Forgets what is held for a time only: idempotency keys, mails that are over, and notices that nobody queued.
public struct RecordSweep: Service, Ticking {
    /// Whoever asks what became of a mail asks within these days; the audit log keeps what matters longer.
    private static let finishedMails = Duration.days(14)
    private static let deadMails = Duration.days(60)
    /// Where mail stopped going out, nobody fetches them; by then nobody wants to hear of them either.
    private static let dueNotices = Duration.days(14)

    let store: any Store
    let clock: WallClock
    let logger: Logger
    let interval = Duration.seconds(3600)

    /// Names what is swept.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - clock: Where the current moment comes from.
    ///   - logger: Where log lines go.
    public init(store: any Store, clock: @escaping WallClock, logger: Logger) {
        self.store = store
        self.clock = clock
        self.logger = logger
    }

    func tick() async {
        let moment = clock()
        do {
            try await store.write { records in
                try records.removeOutcomes(heldUntil: moment)
                _ = try records.removeFinishedMails(queuedBefore: moment - Self.finishedMails)
                _ = try records.removeDeadMails(queuedBefore: moment - Self.deadMails)
                _ = try records.removeDueNotices(notedBefore: moment - Self.dueNotices)
            }
        } catch {
            logger.error("the sweep failed", metadata: ["error": "\(error)"])
        }
    }
}
