// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import MailboxRegistry
import Store

extension MailboxRegistration {
    /// How often a file is judged anew because something changed before it was stored.
    private static let attempts = 3
    /// How many rows go into one transaction, so that nobody else waits long for the writer.
    private static let rowsOfRemoval = 500

    /// Registers and edits the mailboxes of a file, all of them or none (F5, F6).
    ///
    /// Lines are judged as the store stands and staged in small transactions; where all of them hold, one short
    /// transaction looks again at what can have changed meanwhile and makes them real. Where something did, all lines
    /// are judged anew.
    ///
    /// - Parameters:
    ///   - table: The file.
    ///   - contact: Who imports.
    ///   - dryRun: Whether nothing is stored and only said what would be.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What was stored, or would be.
    /// - Throws: `MailboxError.importInvalid` with all that is wrong, `.refused` where the domain takes no mailboxes from
    ///   this contact, `.changedMeanwhile`, or `.importsBusy`; then nothing is stored.
    public func importMailboxes(
        _ table: MailboxTable,
        by contact: ActingContact,
        dryRun: Bool = false,
        actor: AuditActor
    ) async throws(MailboxError) -> MailboxImportOutcome {
        let attempt = ImportAttempt(registration: self, table: table, contact: contact, actor: actor, isDry: dryRun)
        return try await MailboxError.translating {
            try await imports.run {
                try await removeStaged()
                for _ in 1..<Self.attempts {
                    do { return try await attempt.run() } catch MailboxError.changedMeanwhile {}
                }
                return try await attempt.run()
            }
        }
    }

    /// Removes what imports left that did not come to their end, as after a crash.
    ///
    /// - Throws: `MailboxError.store`; the next one removes the rest.
    public func removeUnfinishedImports() async throws(MailboxError) {
        try await MailboxError.translating {
            try await imports.run { try await removeStaged() }
        }
    }

    /// Only one import is being made at a time, so whatever is staged when it begins is left from others.
    private func removeStaged() async throws {
        for number in try await parts.store.read({ try $0.stagedImports() }) { try await removeStaged(of: number) }
    }

    func removeStaged(of number: ImportNumber) async throws {
        while try await parts.store.write({ try $0.removeStaged(of: number, limit: Self.rowsOfRemoval) }) {}
    }
}
