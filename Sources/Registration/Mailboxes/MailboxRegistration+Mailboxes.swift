// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
public import MailAddressing
public import MailboxRegistry
import Store

extension MailboxRegistration {
    /// Registers a mailbox (M1, M4, M5, M12).
    ///
    /// - Parameters:
    ///   - draft: The mailbox.
    ///   - domain: The domain that it belongs to.
    ///   - contact: Who registers it.
    ///   - actor: The caller, for the audit log.
    ///   - key: The key under which the caller may repeat the call.
    /// - Returns: The mailbox, also where an earlier call under the key registered it.
    /// - Throws: `MailboxError.refused` with the first rule that forbids it, or `.idempotencyKeyReused`.
    public func register(
        _ draft: MailboxDraft,
        in domain: MailDomain,
        by contact: ActingContact,
        actor: AuditActor,
        under key: IdempotencyKey? = nil
    ) async throws(MailboxError) -> RegisteredMailbox {
        try await changing(by: actor) { step, records in
            try Self.check(domain, contact, in: records)
            let repeatable = RepeatableStep(key: key, moment: step.moment)
            let earlier = try repeatable.earlier(in: records) { try MailboxID($0).flatMap { try records.mailbox($0) } }
            if let earlier { return earlier }
            let mailbox = try step.register(draft, in: domain, by: contact, records: records)
            try repeatable.remember(mailbox.mailbox.id.description, in: records)
            return mailbox
        }
    }

    /// Changes fields and activity of a mailbox in the order that the rules ask for (M2, M4 to M9).
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - edit: The fields.
    ///   - isActive: Whether it is to be active; `nil` where that stays.
    ///   - endLinks: Whether links end on reactivation (M9).
    ///   - contact: Who changes it.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The mailbox as it is now.
    /// - Throws: `MailboxError.refused`, or `.unknownMailbox`.
    public func change(
        _ id: MailboxID,
        _ edit: MailboxEdit,
        isActive: Bool? = nil,
        endLinks: Bool = false,
        by contact: ActingContact,
        actor: AuditActor
    ) async throws(MailboxError) -> RegisteredMailbox {
        let events = MailboxEvent.patch(edit, isActive: isActive, endLinks: endLinks, by: contact)
        return try await apply(events, to: id, actor: actor)
    }

    /// Deletes a mailbox for which no challenge was ever queued (M3).
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - contact: Who deletes it.
    ///   - actor: The caller, for the audit log.
    /// - Throws: `MailboxError.refused`, or `.unknownMailbox`.
    public func delete(
        _ id: MailboxID,
        by contact: ActingContact,
        actor: AuditActor
    ) async throws(MailboxError) {
        try await changing(by: actor) { step, records in
            guard let mailbox = try records.mailbox(id) else { throw MailboxError.unknownMailbox(id) }
            _ = try step.apply([.delete(by: contact)], to: mailbox, in: records)
        }
    }

    private func apply(
        _ events: [MailboxEvent],
        to id: MailboxID,
        actor: AuditActor
    ) async throws(MailboxError) -> RegisteredMailbox {
        try await changing(by: actor) { step, records in
            guard let mailbox = try records.mailbox(id) else { throw MailboxError.unknownMailbox(id) }
            return try step.apply(events, to: mailbox, in: records) ?? mailbox
        }
    }

    /// Runs one change in a transaction of its own.
    func changing<Value: Sendable>(
        by actor: AuditActor,
        _ body: @escaping @Sendable (MailboxStep, any WriteTransaction) throws -> Value
    ) async throws(MailboxError) -> Value {
        let step = MailboxStep(registration: self, actor: actor, moment: parts.clock())
        let value = try await MailboxError.translating {
            try await parts.store.write { records in try body(step, records) }
        }
        parts.changed()
        return value
    }
}
