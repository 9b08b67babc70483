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

    private var store: any Store { registration.parts.store }

    func run() async throws -> MailboxImportOutcome {
        var work = ImportWork(ids: SortedIdentifiers(about: table.lineCount, registration.parts.random))
        let result: Result<MailboxImportOutcome, any Error>
        do { result = .success(try await run(&work)) } catch { result = .failure(error) }
        // What cannot be removed now is there for nobody, and removed before the next import.
        if let number = work.number { try? await registration.removeStaged(of: number) }
        return try result.get()
    }

    private func run(_ work: inout ImportWork) async throws -> MailboxImportOutcome {
        let plan = try await judge(&work)
        guard plan.isStorable else { throw MailboxError.importInvalid(plan.faults, count: plan.faultCount) }
        work.outcome.finish(plan)
        if let number = work.number {
            let step = MailboxStep(registration: registration, actor: actor, moment: registration.parts.clock())
            try await ImportSettlement(step: step, domain: table.domain, contact: contact).settle(number, work)
            registration.parts.changed()
        }
        return work.outcome
    }

    /// Asks the store batch by batch and judges outside of its transactions; what a batch comes to is staged while the
    /// next one is judged.
    private func judge(_ work: inout ImportWork) async throws -> MailboxImportPlan {
        let moment = registration.parts.clock()
        return try await withThrowingTaskGroup(of: Void.self) { staging in
            var file = MailboxImport(reading: table.octets, as: table.encoding, into: table.domain, by: contact)
            while let batch = file.nextBatch() {
                let (existing, surroundings) = try await answers(to: batch)
                try file.judge(batch, over: existing, in: surroundings)
                let storable = file.takeStorable()
                work.outcome.add(storable.creations, storable.changes)
                let isStored = !isDry && file.isStorable && !(storable.creations.isEmpty && storable.changes.isEmpty)
                guard isStored else { continue }
                let staged = work.take(storable.creations, storable.changes, into: table.domain, at: moment)
                let number = try await self.number(of: &work)
                try await staging.next()
                staging.addTask { try await stage(staged, in: number) }
            }
            try await staging.waitForAll()
            return file.plan
        }
    }

    private func answers(to batch: ImportBatch) async throws -> ([RegisteredMailbox], GatheredSurroundings) {
        let (policy, domain) = (registration.parts.policy, table.domain)
        return try await store.read { records in
            let surroundings = try records.surroundings(for: batch.questions, policy: policy)
            let existing = try batch.primaryKeys.compactMap { key throws(StoreError) in
                try surroundings.use(ofAddress: key).mailbox.flatMap { id throws(StoreError) in try records.mailbox(id)
                }
            }
            return (existing.filter { $0.mailbox.domain == domain }, surroundings)
        }
    }

    private func number(of work: inout ImportWork) async throws -> ImportNumber {
        if let number = work.number { return number }
        let number = try await store.write { try $0.beginImport() }
        work.number = number
        return number
    }

    private func stage(_ staged: ImportWork.Staged, in number: ImportNumber) async throws {
        try await store.write { records in
            guard try records.stage(staged.mailboxes, in: number) else { throw MailboxError.changedMeanwhile }
            try records.stage(staged.edits, in: number)
        }
    }
}
