// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Synchronization

/// What one call takes of its portal's total for the hour.
final class PortalShare: Sendable {
    private let totals: PortalTotals
    private let kind: PortalTotals.Kind
    private let actor: AuditActor
    private let taken = Mutex<(count: Int, moment: Timestamp)?>(nil)

    init(_ totals: PortalTotals, of kind: PortalTotals.Kind, for actor: AuditActor) {
        (self.totals, self.kind, self.actor) = (totals, kind, actor)
    }

    /// Takes once; throws where too little is left.
    func take(_ count: Int = 1, at moment: Timestamp) throws(AuthorityError) {
        giveBack()
        try totals.take(count, of: kind, for: actor, at: moment)
        taken.withLock { $0 = (count, moment) }
    }

    /// Gives back what was taken.
    func giveBack() {
        let given = taken.withLock { taken in
            defer { taken = nil }
            return taken
        }
        if let given { totals.add(-given.count, of: kind, for: actor, at: given.moment) }
    }
}

extension Authority {
    /// Does work that counts towards its portal's total, and counts only what was stored.
    func counted<Value>(
        as kind: PortalTotals.Kind,
        by actor: AuditActor,
        _ work: (PortalShare) async throws -> Value
    ) async throws -> Value {
        let share = PortalShare(portalTotals, of: kind, for: actor)
        do { return try await work(share) } catch {
            share.giveBack()
            throw error
        }
    }
}
