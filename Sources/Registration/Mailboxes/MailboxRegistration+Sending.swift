// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
import CertificateModel
public import MailAddressing
public import MailboxRegistry
import Store

extension MailboxRegistration {
    /// Has challenges sent (C1 to C3).
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - addresses: For which addresses; `nil` for those that are not linked, or all if all are.
    ///   - contact: Who has them sent.
    ///   - actor: The caller, for the audit log.
    ///   - key: The key under which the caller may repeat the call.
    /// - Returns: The challenges, also where an earlier call under the key had them sent.
    /// - Throws: `MailboxError.refused`, `.unknownMailbox`, `.rateLimited` or `.idempotencyKeyReused`.
    public func sendChallenges(
        for id: MailboxID,
        to addresses: [MailAddress]? = nil,
        by contact: ActingContact,
        actor: AuditActor,
        under key: IdempotencyKey? = nil
    ) async throws(MailboxError) -> SentChallenges {
        try await changing(by: actor) { step, records in
            let mailbox = try Self.mailbox(id, for: contact, in: records)
            let repeatable = RepeatableStep(key: key, moment: step.moment)
            let earlier = try repeatable.earlier(in: records) { reference in
                try SentChallenges.numbers(in: reference).map { try records.challenges(of: id, numbers: $0) }
            }
            if let earlier { return SentChallenges(mailbox: mailbox, challenges: earlier) }
            let sent = try step.send(addresses, for: mailbox, by: contact, in: records)
            try repeatable.remember(sent.reference, in: records)
            return sent
        }
    }
}

extension MailboxStep {
    /// Has challenges sent, as long as no recipient gets too many of them.
    func send(
        _ addresses: [MailAddress]?,
        for mailbox: RegisteredMailbox,
        by contact: ActingContact,
        in records: any WriteTransaction
    ) throws -> SentChallenges {
        let seeds = (0...mailbox.mailbox.aliases.count).map { _ in registration.drawSeed() }
        let event = MailboxEvent.send(addresses, seeds: seeds, by: contact)
        let transition = try transition([event], of: mailbox, in: records)
        try checkRate(of: transition.mails, in: records)
        let after = try store(transition, in: records) ?? mailbox
        let known = mailbox.mailbox.challengeCount
        return SentChallenges(mailbox: after, challenges: after.challenges.filter { $0.number > known })
    }

    private func checkRate(of mails: [RegistryMail], in records: any ReadTransaction) throws {
        let limit = registration.parts.challengesPerRecipientPerHour
        for (key, mails) in Dictionary(grouping: mails, by: \.recipient.comparisonKey) {
            let count = try records.challengeCount(toRecipient: key, since: moment + .seconds(-3600))
            guard count + mails.count <= limit else { throw MailboxError.rateLimited(mails[0].recipient) }
        }
    }
}
