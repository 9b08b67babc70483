// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateModel
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
                    var report = try enter(people, by: actor, at: moment, in: records)
                    if prune { report.removed = try self.prune(people, by: actor, at: moment, in: records) }
                    if dryRun { throw DryRun(report: report) }
                    return report
                }
            } catch let dryRun as DryRun {
                return dryRun.report
            }
        }
    }

    private func enter(
        _ people: [ImportedPerson],
        by actor: AuditActor,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws -> PeopleImport {
        var report = PeopleImport()
        var faults: [ImportFault] = []
        for person in people {
            do {
                let step = step(person.user, by: actor, at: moment)
                let before = try records.person(person.user)?.entry
                let after = try step.put(checked(person.entry), in: records).person.entry
                Self.count(before, after, in: &report)
            } catch let error as RegistrationError {
                faults.append(ImportFault(line: person.line, pointer: "", detail: "\(error)"))
            }
        }
        guard faults.isEmpty else { throw RegistrationError.importLines(faults) }
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
