// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailAddressing
import MailboxRegistry
import Store

/// What the audit log is told of an import: one entry that counts, then which mailboxes, many in one entry.
///
/// An entry for each of 50 000 mailboxes would keep everybody else from the writer for longer than issuing may wait.
struct ImportEvents {
    private static let mailboxesOfEntry = 100

    let step: MailboxStep
    let domain: MailDomain
    let number: ImportNumber

    func all(of work: ImportWork) -> [AuditEvent] {
        let counts = [
            "created": work.outcome.createdCount, "changed": work.outcome.changedCount,
            "unchanged": work.outcome.unchangedCount, "skipped": work.outcome.skipped.count,
        ]
        let edited = Dictionary(grouping: work.edited, by: \.fields).map { fields, edits in
            (fields: fields.map(\.rawValue).joined(separator: " "), mailboxes: edits.map(\.mailbox))
        }
        return [event(counts.mapValues(String.init))] + events(naming: work.created, ["act": "created"])
            + edited.sorted { $0.fields < $1.fields }.flatMap { edited in
                events(naming: edited.mailboxes, ["act": "edited", "fields": edited.fields])
            }
    }

    private func events(naming mailboxes: [MailboxID], _ details: [String: String]) -> [AuditEvent] {
        stride(from: 0, to: mailboxes.count, by: Self.mailboxesOfEntry).map { start in
            let named = mailboxes[start..<min(start + Self.mailboxesOfEntry, mailboxes.count)]
            let list = named.map(\.description).joined(separator: " ")
            return event(details.merging(["mailboxes": list]) { first, _ in first })
        }
    }

    private func event(_ details: [String: String]) -> AuditEvent {
        let origin = ["domain": "\(domain)", "import": "\(number)"]
        return AuditEvent(
            .mailboxesImported,
            at: step.moment,
            by: step.actor,
            details.merging(origin) { first, _ in first }
        )
    }
}
