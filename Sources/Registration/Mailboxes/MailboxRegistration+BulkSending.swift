// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import MailAddressing
public import MailboxRegistry
import Store

extension MailboxRegistration {
    /// How many mailboxes go into one transaction, so that nobody else waits long for the writer.
    private static let mailboxesOfBatch = 50

    /// Has challenges sent for every address of a domain for which none was sent yet.
    ///
    /// Mailboxes for which none can be sent are passed over. What was sent stays when the call breaks off; the next one
    /// goes on with the rest.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - contact: Who has them sent.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What became of it.
    /// - Throws: `MailboxError.refused` with `unknownDomain`.
    public func sendFirstChallenges(
        in domain: MailDomain,
        by contact: ActingContact,
        actor: AuditActor
    ) async throws(MailboxError) -> BulkSending {
        var (sending, cursor) = (BulkSending(), nil as String?)
        repeat {
            let (mailboxes, next) = try await unsent(in: domain, after: cursor)
            let batch = try await changing(by: actor) { step, records in
                try Self.check(domain, contact, in: records)
                return try step.sendFirst(for: mailboxes, by: contact, in: records)
            }
            sending.add(batch)
            cursor = next
        } while cursor != nil
        return sending
    }

    private func unsent(
        in domain: MailDomain,
        after cursor: String?
    ) async throws(MailboxError) -> ([MailboxID], next: String?) {
        var query = MailboxQuery(of: domain, at: parts.clock(), limit: Self.mailboxesOfBatch)
        query.status = .neverSent
        query.cursor = cursor
        return try await MailboxError.translating { [query] in
            try await parts.store.read { records in
                let page = try records.mailboxes(query)
                return (page.mailboxes.map(\.mailbox.id), page.next)
            }
        }
    }
}

extension MailboxStep {
    fileprivate func sendFirst(
        for mailboxes: [MailboxID],
        by contact: ActingContact,
        in records: any WriteTransaction
    ) throws -> BulkSending {
        var sending = BulkSending()
        for id in mailboxes {
            guard let mailbox = try records.mailbox(id) else { continue }
            let addresses = mailbox.reports(at: moment).filter { $0.status == .neverSent }.map(\.address)
            guard !addresses.isEmpty else { continue }
            do { sending.add(try send(addresses, for: mailbox, by: contact, in: records)) } catch {
                let reason = MailboxError(error)
                guard reason.concernsOneMailbox else { throw error }
                sending.add(mailbox.mailbox, skippedFor: reason)
            }
        }
        return sending
    }
}

extension MailboxError {
    /// Whether the other mailboxes of a domain are not concerned.
    fileprivate var concernsOneMailbox: Bool {
        switch self {
        case .refused, .rateLimited: true
        default: false
        }
    }
}
