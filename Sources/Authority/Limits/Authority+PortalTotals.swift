// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Store

extension Authority {
    private static let page: Int64 = 1000

    /// Reads from the audit log what portals had done in the hour before this start, where that is limited.
    ///
    /// - Throws: `AuthorityError.store`.
    public func recallPortalTotals() async throws(AuthorityError) {
        guard portalTotals.isLimited else { return }
        let (writer, begin) = (parts.origin.writer, now - .seconds(3600))
        try await AuthorityError.translating {
            var end = try await parts.store.read { try $0.auditHead(writer: writer).number }
            while end > 0 {
                let start = max(0, end - Self.page)
                let events = try await parts.store.read { [end] records in
                    try records.auditEntries(writer: writer, after: start, limit: Int(end - start)).map(\.event)
                }
                for event in events where event.time >= begin { recall(event) }
                guard let first = events.first, first.time >= begin else { return }
                end = start
            }
        }
    }

    private func recall(_ event: AuditEvent) {
        guard let kind = PortalTotals.Kind(event.action) else { return }
        portalTotals.add(1, of: kind, for: event.actor, at: event.time)
    }
}
