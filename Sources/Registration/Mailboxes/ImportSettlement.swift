// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailAddressing
import MailboxRegistry
import Store

/// The one transaction that makes an import real: judges once more what can have changed since, makes the changes that
/// could not be staged, and tells the audit log.
struct ImportSettlement: Sendable {
    let step: MailboxStep
    let domain: MailDomain
    let contact: ActingContact

    func settle(_ number: ImportNumber, _ work: ImportWork) async throws {
        let events = ImportEvents(step: step, domain: domain, number: number).all(of: work)
        let domains = work.aliasDomains.union([domain])
        let policy = step.registration.parts.policy
        try await step.registration.parts.store.write { records in
            try check(domains, in: records)
            guard try !records.isRefuted(number, byUnknownApplicants: policy.applicant == .directory),
                try records.settle(number, editCount: work.edited.count)
            else { throw MailboxError.changedMeanwhile }
            for change in work.others { try apply(change, in: records) }
            for event in events { try records.append(event) }
        }
    }

    /// D1, M5: whoever is no longer a contact imports nothing.
    private func check(_ domains: Set<MailDomain>, in records: any ReadTransaction) throws {
        for name in domains {
            guard let registered = try records.domain(name), registered.kind == .managed,
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
