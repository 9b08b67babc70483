// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

/// The edits of an import: those that only change columns of a row, and those that concern challenges, links or
/// addresses.
struct ImportedEdits: Sendable {
    /// What a simple edit changed, for the audit log.
    struct Simple: Sendable {
        let mailbox: MailboxID
        let fields: [MailboxField]
    }

    private(set) var simple: [Simple] = []
    /// Those that are made one by one in the last transaction.
    private(set) var others: [MailboxImportPlan.Change] = []

    var simpleCount: Int { simple.count }

    /// Sorts changes, after they were judged once more.
    ///
    /// - Returns: The simple ones, to be staged.
    mutating func add(
        _ changes: [MailboxImportPlan.Change],
        by contact: ActingContact,
        step: MailboxStep
    ) async throws -> [StagedEdit] {
        let edits = try await step.registration.parts.store.read { records in
            try changes.map { try step.stagedEdit($0, by: contact, in: records) }
        }
        for (change, edit) in zip(changes, edits) {
            if edit == nil {
                others.append(change)
            } else {
                simple.append(Simple(mailbox: change.mailbox, fields: change.fields))
            }
        }
        return edits.compactMap(\.self)
    }
}

extension MailboxStep {
    /// The edit where it is simple: a comment always is, a display name only where no challenge was ever sent, because
    /// nothing else could make a link meanwhile (M7).
    fileprivate func stagedEdit(
        _ change: MailboxImportPlan.Change,
        by contact: ActingContact,
        in records: any ReadTransaction
    ) throws -> StagedEdit? {
        guard let registered = try records.mailbox(change.mailbox) else { throw MailboxError.changedMeanwhile }
        let before = registered.mailbox
        let isSimple =
            change.fields == [.comment]
            || before.challengeCount == 0 && Set(change.fields).isSubset(of: [.comment, .displayName])
        guard isSimple else { return nil }
        let transition = try judged(change, by: contact, of: registered, in: records)
        guard let after = transition.after?.mailbox, after != before, after.aliasEntries == before.aliasEntries,
            after.applicantAddress == before.applicantAddress
        else { throw MailboxError.changedMeanwhile }
        return StagedEdit(before: before, after: after)
    }

    private func judged(
        _ change: MailboxImportPlan.Change,
        by contact: ActingContact,
        of registered: RegisteredMailbox,
        in records: any ReadTransaction
    ) throws -> Transition {
        do {
            return try transition([.edit(change.edit, by: contact)], of: registered, in: records)
        } catch is RegistryRefusal { throw MailboxError.changedMeanwhile }
    }
}
