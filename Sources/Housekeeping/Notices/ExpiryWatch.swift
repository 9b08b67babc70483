// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Logging
public import ServiceLifecycle
import Store

/// Looks for certificates that end soon and notes that this has to be told (N1).
///
/// Each threshold has its own span of ends, from its day to that of the next nearer one: what was missed while nobody
/// looked is told late, and never together with the nearer notice. Which ones were told is remembered for good, so
/// looking again is harmless.
public struct ExpiryWatch: Service, Ticking {
    /// The most certificates that one question looks at.
    static let page = 500

    let interval = Duration.seconds(3600)
    private let parts: NoticeParts
    private let spans: [Span]

    private struct Span: Sendable {
        let days: Int
        let nearest: Int
    }

    /// Names what is watched.
    ///
    /// - Parameter parts: What it is built from.
    public init(_ parts: NoticeParts) {
        self.parts = parts
        let days = parts.expiryDays.sorted()
        spans = zip(days, [0] + days).map { Span(days: $0, nearest: $1) }
    }

    func tick() async {
        do {
            for span in spans { try await look(at: span) }
        } catch {
            guard !Task.isCancelled else { return }
            parts.logger.error("certificates that end soon were not looked for", metadata: ["error": "\(error)"])
        }
    }

    private func look(at span: Span) async throws {
        let moment = parts.clock()
        var search = ExpirySearch(
            days: span.days,
            after: moment + .days(span.nearest),
            through: moment + .days(span.days),
            limit: Self.page
        )
        while !Task.isCancelled {
            let page = try await parts.store.read { [search] in try $0.expiries(search) }
            if !page.due.isEmpty { try await note(page.due, span, at: moment) }
            guard let next = page.next else { return }
            search.position = next
        }
    }

    private func note(_ serials: [SerialNumber], _ span: Span, at moment: Timestamp) async throws {
        try await parts.store.write { records in
            for serial in serials where try records.rememberExpiryNotice(of: serial, days: span.days, at: moment) {
                try records.note(DueNotice(.expiring, of: serial, notedAt: moment))
            }
        }
    }
}
