// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import Logging
public import ServiceLifecycle
import Store

/// Puts notices that are due into the outbox, as many in a second as disturb nobody.
///
/// However many certificates are issued at once: what waits for the transport stays short, so that challenges pass the
/// notices by, and handing over takes nothing from signing that would be missed.
public struct NoticeQueue: Service, Ticking {
    /// The most notices of one tick.
    static let batch = 100

    let interval = Duration.seconds(1)
    private let parts: NoticeParts
    private let rareLogger: RareLogger

    /// Names what is queued, and for whom.
    ///
    /// - Parameter parts: What it is built from.
    public init(_ parts: NoticeParts) {
        self.parts = parts
        rareLogger = RareLogger(parts.logger, interval: .seconds(600))
    }

    func tick() async {
        do {
            let due = try await parts.store.read { try $0.dueNotices(limit: Self.batch) }
            guard !due.isEmpty else { return }
            let step = NoticeStep(parts: parts, moment: parts.clock())
            try await parts.store.write { try step.queue(due, in: $0) }
            parts.bell.ring()
        } catch {
            rareLogger.warning("notices are not queued and wait", metadata: ["error": "\(error)"])
        }
    }
}
