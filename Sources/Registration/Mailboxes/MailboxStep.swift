// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Postbox
import Store

/// One change of one mailbox inside a transaction, with all that it brings about.
struct MailboxStep: Sendable {
    let registration: MailboxRegistration
    let actor: AuditActor
    let moment: Timestamp

    /// Registers a mailbox.
    func register(
        _ draft: MailboxDraft,
        in domain: MailDomain,
        by contact: ActingContact,
        records: any WriteTransaction
    ) throws -> RegisteredMailbox {
        let questions = RegistryQuestions(creating: draft, in: domain)
        let transition = try RegisteredMailbox.registering(
            draft,
            as: MailboxID(octets: registration.drawOctets()),
            in: domain,
            by: contact,
            at: moment,
            in: try records.surroundings(for: questions, policy: registration.parts.policy)
        )
        guard let mailbox = try store(transition, in: records) else { throw MailboxError.changedMeanwhile }
        return mailbox
    }

    /// Lets events happen to a mailbox as it stands in this transaction, all of them or none.
    func apply(
        _ events: [MailboxEvent],
        to mailbox: RegisteredMailbox,
        in records: any WriteTransaction
    ) throws -> RegisteredMailbox? {
        try store(try transition(events, of: mailbox, in: records), in: records)
    }

    /// What events come to, before anything is stored.
    func transition(
        _ events: [MailboxEvent],
        of mailbox: RegisteredMailbox,
        in records: any ReadTransaction
    ) throws -> Transition {
        var questions = RegistryQuestions()
        for event in events { questions.formUnion(RegistryQuestions(of: event, to: mailbox.mailbox)) }
        let surroundings = try records.surroundings(for: questions, policy: registration.parts.policy)
        return try mailbox.applying(events, at: moment, in: surroundings)
    }

    /// Stores the mailbox, what the audit log is told, the mails (C10), and the end of rights; gives the mailbox as it
    /// is now.
    func store(_ transition: Transition, in records: any WriteTransaction) throws -> RegisteredMailbox? {
        guard transition.isChange else { return transition.after }
        guard try records.store(transition) else { throw MailboxError.changedMeanwhile }
        for fact in transition.facts { try records.append(AuditEvent(fact, at: moment, by: actor)) }
        for mail in transition.mails { try queue(mail, of: transition.after, in: records) }
        for right in transition.endedRights { try end(right, in: records) }
        return transition.after
    }

    private func queue(_ mail: RegistryMail, of mailbox: RegisteredMailbox?, in records: any WriteTransaction) throws {
        guard let challenge = mailbox?.challenge(mail.challenge) else {
            throw MailboxError.unexpected("a mail without its challenge")
        }
        let id = OutboxMailID(octets: registration.drawOctets())
        try records.insert(OutboxMail(mail, about: challenge, as: id, policy: registration.parts.retryPolicy))
    }

    /// Open intents come to nothing (V5), and the address is free where its link ended (X6); certificates stay (M8).
    private func end(_ right: EndedRight, in records: any WriteTransaction) throws {
        let key = right.address.comparisonKey
        for record in try records.liveCertificates(forAddress: key, at: moment) where right.covers(record) {
            if record.certificate == nil {
                try RevocationStep(record: record, reason: .cessationOfOperation, actor: actor, moment: moment)
                    .store(in: records)
            } else if right.freesClaim {
                try records.freeClaim(heldBy: record.intent.serial)
            }
        }
    }
}

extension EndedRight {
    fileprivate func covers(_ record: CertificateRecord) -> Bool {
        guard let holder else { return true }
        return record.intent.applicant == Applicant(user: holder.user.description, person: holder.person)
    }
}
