// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailAddressing
import MailboxRegistry
import Store

/// One attempt to import a file: judge all lines, and store them where all hold.
struct ImportAttempt: Sendable {
    let registration: MailboxRegistration
    let table: MailboxTable
    let contact: ActingContact
    let actor: AuditActor
    let isDry: Bool

    func run() async throws -> MailboxImportPlan {
        let plan = try await judge()
        guard plan.isStorable else { throw MailboxError.importInvalid(plan.faults, count: plan.faultCount) }
        guard !isDry, !plan.creations.isEmpty || !plan.changes.isEmpty else { return plan }
        let step = MailboxStep(registration: registration, actor: actor, moment: registration.parts.clock())
        try await ImportStaging(step: step, domain: table.domain, contact: contact, plan: plan).store()
        registration.parts.changed()
        return plan
    }

    /// Asks the store batch by batch, and judges outside of its transactions.
    private func judge() async throws -> MailboxImportPlan {
        var file = MailboxImport(reading: table.octets, as: table.encoding, into: table.domain, by: contact)
        while let batch = file.nextBatch() {
            let (existing, surroundings) = try await answers(to: batch)
            try file.judge(batch, over: existing, in: surroundings)
        }
        return file.plan
    }

    private func answers(to batch: ImportBatch) async throws -> ([RegisteredMailbox], GatheredSurroundings) {
        let (policy, domain) = (registration.parts.policy, table.domain)
        return try await registration.parts.store.read { records in
            let surroundings = try records.surroundings(for: batch.questions, policy: policy)
            let existing = try batch.primaryKeys.compactMap { key throws(StoreError) in
                try surroundings.use(ofAddress: key).mailbox.flatMap { id throws(StoreError) in try records.mailbox(id)
                }
            }
            return (existing.filter { $0.mailbox.domain == domain }, surroundings)
        }
    }
}
