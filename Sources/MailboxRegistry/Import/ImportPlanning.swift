// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Takes the lines of an import one after the other and tells what each comes to.
struct ImportPlanning: Sendable {
    let domain: MailDomain
    let contact: ActingContact
    private(set) var creations: [MailboxImportPlan.Creation] = []
    private(set) var changes: [MailboxImportPlan.Change] = []
    private(set) var unchangedCount = 0
    private(set) var faults = FaultList()
    /// The line that named an address first.
    private var lines: [String: Int] = [:]

    init(domain: MailDomain, contact: ActingContact) {
        self.domain = domain
        self.contact = contact
    }

    /// Judges a line.
    ///
    /// - Parameters:
    ///   - row: The line.
    ///   - existing: The mailbox that has its primary address.
    ///   - surroundings: Domains, directory and other mailboxes.
    mutating func take(
        _ row: ImportRow,
        over existing: RegisteredMailbox?,
        in surroundings: some RegistrySurroundings
    ) {
        let repeated = recordRepeated(in: row)
        let edit = row.edit
        let refusals =
            existing?.refusals(of: edit, by: contact, surroundings)
            ?? RegisteredMailbox.refusals(registering: row.draft, in: domain, by: contact, surroundings)
        for refusal in refusals {
            if case .addressTaken(let address, _) = refusal, repeated.contains(address.comparisonKey) { continue }
            faults.record(MailboxImportFault(refusal, onLine: row.line))
        }
        guard refusals.isEmpty, repeated.isEmpty, !row.isFaulty else { return }
        if let existing {
            change(existing.mailbox, edit, onLine: row.line)
        } else {
            creations.append(.init(line: row.line, draft: row.draft))
        }
    }

    /// Gives away what is to be stored so far, which then is in memory no longer.
    mutating func takeStorable() -> (creations: [MailboxImportPlan.Creation], changes: [MailboxImportPlan.Change]) {
        defer { (creations, changes) = ([], []) }
        return (creations, changes)
    }

    private mutating func change(_ mailbox: Mailbox, _ edit: MailboxEdit, onLine line: Int) {
        let fields = EditedFields(edit, of: mailbox).fields
        guard !fields.isEmpty else {
            unchangedCount += 1
            return
        }
        changes.append(.init(line: line, before: mailbox, edit: edit, fields: fields))
    }

    /// M4 within the file; gives the keys of the addresses that an earlier line has.
    private mutating func recordRepeated(in row: ImportRow) -> Set<String> {
        var repeated: Set<String> = []
        for (position, address) in row.addresses.enumerated() {
            let key = address.comparisonKey
            guard let line = lines[key] else {
                lines[key] = row.line
                continue
            }
            repeated.insert(key)
            let column = position == 0 ? MailboxColumn.primaryAddress : .aliases
            faults.record(.addressOnLine(address, line: line), column, onLine: row.line)
        }
        return repeated
    }
}
