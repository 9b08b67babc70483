// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import MailAddressing
import MailboxRegistry
import Store

extension Sight {
    /// A list without what the viewer may not see (X9).
    private func narrowed(_ query: CertificateQuery) -> CertificateQuery {
        guard let person = viewer.person else { return query }
        var narrowed = query
        narrowed.visibleTo = Authority.applicant(of: person)
        narrowed.visibleAddressKeys = person.entry.functional.map(\.address.comparisonKey)
        narrowed.visibleProfiles = functionalProfiles
        return narrowed
    }

    /// A list without what the viewer may not see; where a mailbox is named, of its certificates alone.
    ///
    /// A contact sees all those of the mailbox. Not so where the list asks for an applicant: it would tell whose they are.
    ///
    /// - Returns: `nil` where nothing fits.
    /// - Throws: `AuthorityError.notFound` where the mailbox does not exist for the viewer.
    func narrowed(_ query: CertificateQuery, to id: MailboxID?) throws -> CertificateQuery? {
        guard let id else { return narrowed(query) }
        guard let registered = try records.mailbox(id), try knows(registered) else {
            throw AuthorityError.notFound(what: "mailbox \(id)")
        }
        let key = registered.mailbox.address.comparisonKey
        guard query.addressKey == nil || query.addressKey == key else { return nil }
        var ofMailbox = query
        ofMailbox.addressKey = key
        let seesAll = try ofMailbox.applicantUser == nil && administers(registered.mailbox)
        return seesAll ? ofMailbox : narrowed(ofMailbox)
    }

    /// Its contacts know a mailbox, who holds a link of it, and who ever had a certificate of it (M8).
    private func knows(_ registered: RegisteredMailbox) throws -> Bool {
        guard let person = viewer.person, try !administers(registered.mailbox) else { return true }
        let holder = LinkHolder(person)
        if registered.links.contains(where: { $0.isLive && $0.holder == holder }) { return true }
        var own = CertificateQuery(at: registered.mailbox.createdAt, limit: 1)
        own.addressKey = registered.mailbox.address.comparisonKey
        return try !records.certificates(narrowed(own)).records.isEmpty
    }
}
