// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry
import Store

extension MailboxRegistration {
    /// Refuses where a domain does not exist for somebody, so that nothing else is looked at before (D1).
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - contact: Who looks or acts.
    /// - Throws: `MailboxError.refused` with `unknownDomain`.
    public func checkAdministration(
        of domain: MailDomain,
        by contact: ActingContact
    ) async throws(MailboxError) {
        try await MailboxError.translating {
            try await parts.store.read { records in try Self.check(domain, contact, in: records) }
        }
    }

    /// Refuses where a mailbox does not exist for somebody, so that nothing else is looked at before (D1).
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - contact: Who looks or acts.
    /// - Throws: `MailboxError.refused` with `unknownDomain`, or `.unknownMailbox`.
    public func checkAdministration(of id: MailboxID, by contact: ActingContact) async throws(MailboxError) {
        try await MailboxError.translating {
            try await parts.store.read { records in _ = try Self.mailbox(id, for: contact, in: records) }
        }
    }

    /// A mailbox as those see it who administer it.
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - contact: Who looks.
    /// - Returns: The mailbox.
    /// - Throws: `MailboxError.refused` with `unknownDomain`, or `.unknownMailbox`.
    public func overview(of id: MailboxID, for contact: ActingContact) async throws(MailboxError) -> MailboxOverview {
        try await MailboxError.translating {
            try await read { reading in
                let registered = try Self.mailbox(id, for: contact, in: reading.records)
                return try reading.overview(of: registered)
            }
        }
    }

    /// A page of the mailboxes of a domain.
    ///
    /// - Parameters:
    ///   - query: Which of them, and in which order.
    ///   - contact: Who looks.
    /// - Returns: The page.
    /// - Throws: `MailboxError.refused` with `unknownDomain`.
    public func overviews(
        _ query: MailboxQuery,
        for contact: ActingContact
    ) async throws(MailboxError) -> MailboxOverviewPage {
        try await MailboxError.translating {
            try await read { reading in
                try Self.check(query.domain, contact, in: reading.records)
                let page = try reading.records.mailboxes(query)
                return MailboxOverviewPage(overviews: try reading.overviews(of: page.mailboxes), next: page.next)
            }
        }
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (OverviewReading) throws -> Value
    ) async throws -> Value {
        let (policy, moment) = (parts.policy, parts.clock())
        return try await parts.store.read { records in
            try body(OverviewReading(policy: policy, moment: moment, records: records))
        }
    }

    static func mailbox(
        _ id: MailboxID,
        for contact: ActingContact,
        in records: any ReadTransaction
    ) throws -> RegisteredMailbox {
        guard let registered = try records.mailbox(id) else { throw MailboxError.unknownMailbox(id) }
        try check(registered.mailbox.domain, contact, in: records)
        return registered
    }

    static func check(_ domain: MailDomain, _ contact: ActingContact, in records: any ReadTransaction) throws {
        guard try records.domain(domain)?.isAdministered(by: contact) == true else {
            throw RegistryRefusal.unknownDomain(domain)
        }
    }
}
