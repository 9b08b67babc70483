// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

extension MailboxImport {
    /// Judges every line as if it were entered by hand, and finds out what it changes (F5, F6).
    ///
    /// Each line is judged against what is stored, not against what earlier lines would store: an alias that moves
    /// from one mailbox to another takes two imports, as it takes two edits.
    ///
    /// - Parameters:
    ///   - existing: The domain's mailboxes whose primary address is among ``primaryKeys``, with their live links;
    ///     challenges are not looked at.
    ///   - contact: Who imports.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Returns: What is to be stored, or all faults.
    /// - Throws: ``RegistryRefusal`` where the domain takes no mailboxes from this contact at all (D1, D2).
    public func plan(
        over existing: [RegisteredMailbox],
        by contact: ActingContact,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> MailboxImportPlan {
        guard let registered = surroundings.domain(domain), registered.isAdministered(by: contact) else {
            throw .unknownDomain(domain)
        }
        guard registered.kind == .managed else { throw .domainNotManaged(domain) }
        var planning = ImportPlanning(sheet, in: domain, by: contact, surroundings, over: existing)
        for row in sheet.rows { planning.take(row) }
        return planning.finished
    }
}
