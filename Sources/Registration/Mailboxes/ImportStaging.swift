// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailAddressing
import MailboxRegistry
import Store

/// Stores a plan: in small transactions what nobody sees yet, then all of it real in one.
struct ImportStaging: Sendable {
    /// How many mailboxes go into one transaction, so that nobody else waits long for the writer.
    private static let mailboxesOfBatch = 500

    let step: MailboxStep
    let domain: MailDomain
    let contact: ActingContact
    let plan: MailboxImportPlan

    private var registration: MailboxRegistration { step.registration }
    private var store: any Store { registration.parts.store }

    func store() async throws {
        let number = try await store.write { try $0.beginImport() }
        do {
            let created = try await stageCreations(in: number)
            let edits = try await stageEdits(in: number)
            try await settle(number, created: created, edits: edits)
        } catch {
            // What cannot be removed now is there for nobody, and removed before the next import.
            try? await registration.removeStaged(of: number)
            throw error
        }
        try? await registration.removeStaged(of: number)
    }

    /// Mailboxes and their identifiers go in the order of the indices, which touches few of their pages twice.
    private func stageCreations(in number: ImportNumber) async throws -> [MailboxID] {
        let drafts = plan.creations.map { (key: $0.draft.address.comparisonKey, draft: $0.draft) }
            .sorted { $0.key < $1.key }
        let ids = drafts.map { _ in MailboxID(octets: registration.drawOctets()) }
            .sorted { $0.description < $1.description }
        for start in stride(from: 0, to: drafts.count, by: Self.mailboxesOfBatch) {
            let range = start..<min(start + Self.mailboxesOfBatch, drafts.count)
            let mailboxes = zip(drafts[range], ids[range]).map { drafted, id in
                drafted.draft.mailbox(as: id, in: domain, at: step.moment)
            }
            try await store.write { records in
                guard try records.stage(mailboxes, in: number) else { throw MailboxError.changedMeanwhile }
            }
        }
        return ids
    }

    private func stageEdits(in number: ImportNumber) async throws -> ImportedEdits {
        var edits = ImportedEdits()
        for start in stride(from: 0, to: plan.changes.count, by: Self.mailboxesOfBatch) {
            let changes = plan.changes[start..<min(start + Self.mailboxesOfBatch, plan.changes.count)]
            let simple = try await edits.add(Array(changes), by: contact, step: step)
            try await store.write { records in try records.stage(simple, in: number) }
        }
        return edits
    }

    /// The one transaction: judges once more what can have changed, stores the edits that are not simple, and closes.
    private func settle(_ number: ImportNumber, created: [MailboxID], edits: ImportedEdits) async throws {
        let events = ImportEvents(step: step, domain: domain, number: number)
            .all(of: plan, created: created, edits: edits)
        let hosts = Set(plan.creations.flatMap(\.draft.aliases).map(\.host)).union([domain])
        let needsApplicants = registration.parts.policy.applicant == .directory
        try await store.write { records in
            try check(hosts, in: records)
            guard try !records.isRefuted(number, byUnknownApplicants: needsApplicants),
                try records.settle(number, editCount: edits.simpleCount)
            else { throw MailboxError.changedMeanwhile }
            for change in edits.others { try apply(change, in: records) }
            for event in events { try records.append(event) }
        }
    }

    /// D1, M5: whoever is no longer a contact imports nothing.
    private func check(_ hosts: Set<MailDomain>, in records: any ReadTransaction) throws {
        for host in hosts {
            guard let registered = try records.domain(host), registered.kind == .managed,
                registered.isAdministered(by: contact)
            else { throw MailboxError.changedMeanwhile }
        }
    }

    private func apply(_ change: MailboxImportPlan.Change, in records: any WriteTransaction) throws {
        guard let mailbox = try records.mailbox(change.mailbox) else { throw MailboxError.changedMeanwhile }
        do { _ = try step.apply([.edit(change.edit, by: contact)], to: mailbox, in: records) } catch is RegistryRefusal
        {
            throw MailboxError.changedMeanwhile
        }
    }
}
