// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Takes the lines of an import one after the other and tells what each comes to.
struct ImportPlanning<Surroundings: RegistrySurroundings> {
    private let domain: MailDomain
    private let contact: ActingContact
    private let surroundings: Surroundings
    private let existing: [String: RegisteredMailbox]
    /// The line that named an address first.
    private var lines: [String: Int] = [:]
    private var faults: FaultList
    private var plan: MailboxImportPlan

    init(
        _ sheet: ImportSheet,
        in domain: MailDomain,
        by contact: ActingContact,
        _ surroundings: Surroundings,
        over existing: [RegisteredMailbox]
    ) {
        self.domain = domain
        self.contact = contact
        self.surroundings = surroundings
        self.existing = Dictionary(existing.map { ($0.mailbox.address.comparisonKey, $0) }) { first, _ in first }
        faults = sheet.faults
        plan = MailboxImportPlan(skipped: sheet.skipped, ignoredColumns: sheet.ignoredColumns)
        lines.reserveCapacity(sheet.rows.count)
    }

    mutating func take(_ row: ImportRow) {
        let repeated = recordRepeated(in: row)
        if let mailbox = existing[row.draft.address.comparisonKey] {
            change(mailbox, as: row, besides: repeated)
        } else {
            create(row, besides: repeated)
        }
    }

    /// The plan, with its faults in the order of their lines.
    var finished: MailboxImportPlan {
        var plan = plan
        plan.faultCount = faults.count
        plan.faults = faults.kept.sorted { $0.line < $1.line }
        return plan
    }

    private mutating func create(_ row: ImportRow, besides repeated: Set<String>) {
        let refusals = RegisteredMailbox.refusals(registering: row.draft, in: domain, by: contact, surroundings)
        guard !record(refusals, of: row, besides: repeated) else { return }
        plan.creations.append(.init(line: row.line, draft: row.draft))
    }

    private mutating func change(_ existing: RegisteredMailbox, as row: ImportRow, besides repeated: Set<String>) {
        let edit = row.edit
        let refusals = existing.refusals(of: edit, by: contact, surroundings)
        guard !record(refusals, of: row, besides: repeated) else { return }
        let fields = EditedFields(edit, of: existing.mailbox).fields
        guard !fields.isEmpty else {
            plan.unchangedCount += 1
            return
        }
        plan.changes.append(.init(line: row.line, mailbox: existing.mailbox, edit: edit, fields: fields))
    }

    /// M4 within the file; gives the keys of the addresses that an earlier line has.
    private mutating func recordRepeated(in row: ImportRow) -> Set<String> {
        var repeated: Set<String> = []
        for (position, address) in row.addresses.enumerated() {
            let key = address.comparisonKey
            if let line = lines[key] {
                repeated.insert(key)
                let column = position == 0 ? MailboxColumn.primaryAddress : .aliases
                faults.record(.addressOnLine(address, line: line), column, onLine: row.line)
            } else {
                lines[key] = row.line
            }
        }
        return repeated
    }

    /// Records the refusals, and tells whether anything is wrong with the line.
    private mutating func record(_ refusals: [RegistryRefusal], of row: ImportRow, besides repeated: Set<String>)
        -> Bool
    {
        for refusal in refusals {
            if case .addressTaken(let address, _) = refusal, repeated.contains(address.comparisonKey) { continue }
            faults.record(ImportFault(refusal, onLine: row.line))
        }
        return row.isFaulty || !refusals.isEmpty || !repeated.isEmpty
    }
}
