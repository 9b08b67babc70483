// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// Puts overviews together within one transaction.
struct OverviewReading {
    let policy: RegistryPolicy
    let moment: Timestamp
    let records: any ReadTransaction

    func overview(of registered: RegisteredMailbox) throws(StoreError) -> MailboxOverview {
        let listed = ListedMailbox(
            registered.mailbox,
            reports: registered.reports(at: moment),
            liveLinks: registered.links.filter(\.isLive)
        )
        return try overview(of: listed, in: surroundings(of: [listed]))
    }

    func overviews(of listed: [ListedMailbox]) throws(StoreError) -> [MailboxOverview] {
        let surroundings = try surroundings(of: listed)
        return try listed.map { listed throws(StoreError) in try overview(of: listed, in: surroundings) }
    }

    /// Whether a certificate can be requested depends on the domains of all addresses.
    private func surroundings(of listed: [ListedMailbox]) throws(StoreError) -> GatheredSurroundings {
        let domains = Set(listed.flatMap(\.mailbox.addresses).map(\.host))
        return try records.surroundings(for: RegistryQuestions(domains: domains), policy: policy)
    }

    private func overview(
        of listed: ListedMailbox,
        in surroundings: GatheredSurroundings
    ) throws(StoreError) -> MailboxOverview {
        let key = listed.mailbox.address.comparisonKey
        return MailboxOverview(
            mailbox: listed.mailbox,
            reports: listed.reports,
            obstacle: listed.obstacle(at: moment, in: surroundings),
            validCertificateCount: try records.validCertificateCount(forAddress: key, at: moment)
        )
    }
}
