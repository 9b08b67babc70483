// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateModel
import MailAddressing
public import MailboxRegistry
import Store

/// What an import of people did, or would do.
public struct PeopleImport: Sendable, Hashable {
    /// New people.
    public var created = 0
    /// People whose entry changed.
    public var changed = 0
    /// People whose entry is as it was.
    public var unchanged = 0
    /// People who were removed because nobody named them.
    public var removed = 0
}

extension Registration {
    /// One person of an import.
    public struct ImportedPerson: Sendable {
        /// Counts lines from 1.
        public let line: Int
        /// Who.
        public let user: UserID
        /// What the identity management says.
        public let entry: DirectoryEntry

        /// Names a person of an import.
        ///
        /// - Parameters:
        ///   - line: Counts lines from 1.
        ///   - user: Who.
        ///   - entry: What the identity management says.
        public init(line: Int, user: UserID, entry: DirectoryEntry) {
            self.line = line
            self.user = user
            self.entry = entry
        }
    }

    private struct DryRun: Error {
        let report: PeopleImport
    }

    /// Enters many people in one transaction: all of them, or nobody.
    ///
    /// The outcome counts, not the order of the lines: an address may go from one person to another, also from one who
    /// is pruned.
    ///
    /// - Parameters:
    ///   - people: The people, each with the line it stood on.
    ///   - prune: Whether people who are not named are removed, up to the limit.
    ///   - dryRun: Whether only the report is wanted.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What was done, or would be.
    /// - Throws: `RegistrationError.importLines` with the faults of all lines, or `.pruneLimit`.
    public func importPeople(
        _ people: [ImportedPerson],
        prune: Bool,
        dryRun: Bool,
        by actor: AuditActor
    ) async throws(RegistrationError) -> PeopleImport {
        let moment = clock()
        return try await RegistrationError.translating {
            do {
                return try await store.write { records in
                    let removed = prune ? try self.prune(people, by: actor, at: moment, in: records) : 0
                    var report = try enter(checked(people, in: records), by: actor, at: moment, in: records)
                    report.removed = removed
                    if dryRun { throw DryRun(report: report) }
                    return report
                }
            } catch let dryRun as DryRun {
                return dryRun.report
            }
        }
    }

    /// The people with checked entries; their addresses are judged by what will stand in the end (P2).
    private func checked(_ people: [ImportedPerson], in records: any ReadTransaction) throws -> [ImportedPerson] {
        var faults: [ImportFault] = []
        func collecting<Value>(_ line: Int, _ body: () throws -> Value) rethrows -> Value? {
            do { return try body() } catch let error as RegistrationError {
                faults.append(ImportFault(line: line, pointer: "", detail: "\(error)"))
                return nil
            }
        }
        let named = try people.compactMap { person in
            try collecting(person.line) {
                ImportedPerson(line: person.line, user: person.user, entry: try checked(person.entry))
            }
        }
        let use = AddressUse(entering: named.map { ($0.user, $0.entry) })
        for person in named {
            try collecting(person.line) { try use.check(person.entry, of: person.user, in: records) }
        }
        guard faults.isEmpty else { throw RegistrationError.importLines(faults.sorted { $0.line < $1.line }) }
        return named
    }

    private func enter(
        _ people: [ImportedPerson],
        by actor: AuditActor,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws -> PeopleImport {
        let known = try people.map { try records.person($0.user) }
        for (person, before) in zip(people, known) {
            let key = person.entry.primaryAddress.comparisonKey
            guard let before, before.entry.primaryAddress.comparisonKey != key else { continue }
            try records.releasePrimaryAddress(of: person.user)
        }
        var report = PeopleImport()
        for (person, before) in zip(people, known) {
            let step = step(person.user, by: actor, at: moment)
            let after = try step.put(person.entry, replacing: before, in: records)
            Self.count(before?.entry, after.entry, in: &report)
        }
        return report
    }

    private static func count(_ before: DirectoryEntry?, _ after: DirectoryEntry, in report: inout PeopleImport) {
        if before == nil {
            report.created += 1
        } else if before == after {
            report.unchanged += 1
        } else {
            report.changed += 1
        }
    }

    private func prune(
        _ people: [ImportedPerson],
        by actor: AuditActor,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws -> Int {
        let named = Set(people.map(\.user))
        let all = try records.people(beginningWith: nil, after: nil, limit: .max).map(\.user)
        let removed = all.filter { !named.contains($0) }
        guard removed.count * 100 <= all.count * pruneLimitPercent else {
            throw RegistrationError.pruneLimit(removed: removed.count, of: all.count, percent: pruneLimitPercent)
        }
        for user in removed {
            try step(user, by: actor, at: moment).remove(in: records)
        }
        return removed.count
    }
}
