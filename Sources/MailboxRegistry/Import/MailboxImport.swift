// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A file of mailboxes that a contact uploads for a domain (F1…F6).
///
/// Nothing in here touches a store. Whoever imports takes batches until there are none, answers the questions of each,
/// has it judged and forgets it; then the plan says what to store, or everything that is wrong. No batch, and no write
/// transaction, has to hold the whole file.
///
/// Each line is judged as if it were entered by hand now, against what is stored and not against what earlier lines
/// would store: an alias that moves from one mailbox to another takes two imports, as it takes two edits.
public struct MailboxImport: Sendable {
    private static let rowsOfBatch = 500

    private let domain: MailDomain
    private var lines: ImportLines
    private var planning: ImportPlanning
    private var isBegun = false

    /// Begins to read a file.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - encoding: What its octets stand for.
    ///   - domain: The domain that the mailboxes are to belong to.
    ///   - contact: Who imports.
    public init(
        reading octets: [UInt8],
        as encoding: CSVEncoding = .utf8,
        into domain: MailDomain,
        by contact: ActingContact
    ) {
        self.domain = domain
        lines = ImportLines(reading: octets, as: encoding)
        planning = ImportPlanning(domain: domain, contact: contact)
    }

    /// Reads on.
    ///
    /// - Returns: The next lines; the first batch is there also where the file has none, so that the contact is judged;
    ///   `nil` at the end.
    public mutating func nextBatch() -> ImportBatch? {
        var batch = ImportBatch(in: domain)
        while batch.rows.count < Self.rowsOfBatch, let row = lines.next() { batch.append(row) }
        guard !batch.rows.isEmpty || !isBegun else { return nil }
        isBegun = true
        return batch
    }

    /// Judges the lines of a batch and finds out what they change.
    ///
    /// - Parameters:
    ///   - batch: The lines.
    ///   - existing: The domain's mailboxes whose primary address is among the batch's, with their live links;
    ///     challenges are not looked at.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Throws: ``RegistryRefusal`` where the domain takes no mailboxes from this contact at all (D1, D2).
    public mutating func judge(
        _ batch: ImportBatch,
        over existing: [RegisteredMailbox],
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        guard let registered = surroundings.domain(domain), registered.isAdministered(by: planning.contact) else {
            throw .unknownDomain(domain)
        }
        guard registered.kind == .managed else { throw .domainNotManaged(domain) }
        let mailboxes = Dictionary(existing.map { ($0.mailbox.address.comparisonKey, $0) }) { first, _ in first }
        for row in batch.rows {
            planning.take(row, over: mailboxes[row.draft.address.comparisonKey], in: surroundings)
        }
    }

    /// Whether all lines that were judged hold.
    public var isStorable: Bool {
        lines.faults.isEmpty && planning.faults.isEmpty
    }

    /// Gives away what the lines that were judged would store; it stands in no later ``plan``.
    ///
    /// - Returns: The mailboxes to be registered and those to be changed, each in the order of their lines.
    public mutating func takeStorable() -> (
        creations: [MailboxImportPlan.Creation], changes: [MailboxImportPlan.Change]
    ) {
        planning.takeStorable()
    }

    /// What the lines that were judged come to, with all faults in the order of their lines.
    public var plan: MailboxImportPlan {
        let faults = (lines.faults.kept + planning.faults.kept).sorted { $0.line < $1.line }
        return MailboxImportPlan(
            creations: planning.creations,
            changes: planning.changes,
            unchangedCount: planning.unchangedCount,
            skipped: lines.skipped,
            ignoredColumns: lines.ignoredColumns,
            faults: Array(faults.prefix(FaultList.most)),
            faultCount: lines.faults.count + planning.faults.count
        )
    }
}
