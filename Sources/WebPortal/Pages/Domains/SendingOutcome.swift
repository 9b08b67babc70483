// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What became of having confirmation mails sent for several mailboxes.
struct SendingOutcome: Sendable, Hashable {
    /// For how many mails were queued.
    private(set) var sent = 0
    /// For which none were, those that are known by name.
    private(set) var left: [String] = []
    /// For how many none were.
    private(set) var leftCount = 0
    /// Why, each reason once.
    private(set) var reasons: Set<String> = []

    /// Nothing yet.
    init() {}

    /// What the daemon did for a whole domain.
    init(_ report: BulkChallengeReport) {
        sent = report.mailboxes
        leftCount = report.skippedCount
        reasons = Set(report.skipped.map(\.reason))
    }

    /// Mails for a mailbox were queued.
    mutating func add() {
        sent += 1
    }

    /// Nothing was sent for a mailbox.
    mutating func leave(_ id: String, for reason: String) {
        left.append(id)
        leftCount += 1
        reasons.insert(reason)
    }

    /// The same in the query of a link: counts, and words of closed sets.
    var fields: [QueryField] {
        [QueryField(name: "done", value: "sent"), QueryField(name: "count", value: "\(sent)")]
            + (leftCount == 0 ? [] : [QueryField(name: "without", value: "\(leftCount)")])
            + reasons.sorted().map { QueryField(name: "why", value: $0) }
            + left.map { QueryField(name: "left", value: $0) }
    }
}
