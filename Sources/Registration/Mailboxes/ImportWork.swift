// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// What an attempt to import has done so far, and what is left for its last transaction.
struct ImportWork: Sendable {
    /// What one transaction stages.
    struct Staged: Sendable {
        var mailboxes: [Mailbox] = []
        var edits: [StagedEdit] = []
    }

    /// A mailbox of which nothing but the row changes.
    struct Edited: Sendable {
        let mailbox: MailboxID
        let fields: [MailboxField]
    }

    /// The import, once anything is to be stored.
    var number: ImportNumber?
    var outcome = MailboxImportOutcome()
    /// The mailboxes that are staged to be registered.
    private(set) var created: [MailboxID] = []
    /// The mailboxes with a staged edit.
    private(set) var edited: [Edited] = []
    /// The changes that concern more than a row, which the last transaction makes one by one.
    private(set) var others: [MailboxImportPlan.Change] = []
    /// The domains of all aliases that are staged.
    private(set) var aliasDomains: Set<MailDomain> = []
    private var ids: SortedIdentifiers

    init(ids: SortedIdentifiers) {
        self.ids = ids
    }

    /// Takes what lines come to.
    ///
    /// - Returns: What of it can be staged.
    mutating func take(
        _ creations: [MailboxImportPlan.Creation],
        _ changes: [MailboxImportPlan.Change],
        into domain: MailDomain,
        at moment: Timestamp
    ) -> Staged {
        var staged = Staged()
        for creation in creations {
            let mailbox = creation.draft.mailbox(as: ids.draw(), in: domain, at: moment)
            aliasDomains.formUnion(mailbox.aliases.map(\.host))
            created.append(mailbox.id)
            staged.mailboxes.append(mailbox)
        }
        for change in changes {
            guard let after = change.rowAlone(at: moment) else {
                others.append(change)
                continue
            }
            edited.append(Edited(mailbox: change.mailbox, fields: change.fields))
            staged.edits.append(StagedEdit(before: change.before, after: after))
        }
        return staged
    }
}
