// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import Postbox
import Store

/// Gathers what a mail says from the records as they are at this moment (C10).
struct MailGathering: Sendable {
    let moment: Timestamp
    let token: @Sendable (ChallengeID) -> ChallengeToken

    /// The values of a mail; `nil` where what it is about no longer holds.
    func content(of mail: OutboxMail, in records: any ReadTransaction) throws(StoreError) -> MailContent? {
        switch mail.reference {
        case .challenge(let text):
            guard let id = ChallengeID(text), let mailbox = try records.mailbox(ofChallenge: id),
                let challenge = mailbox.challenge(id), challenge.isPending(at: moment)
            else { return nil }
            return try content(of: mail.kind, challenge, mailbox, in: records)
        case .certificate(let serial):
            return try records.certificate(serial).flatMap { record throws(StoreError) in
                try content(of: mail.kind, record, in: records)
            }
        case .person(let user): return try orphaned(user, in: records)
        }
    }

    /// A mailbox that is inactive sends no challenge (C7); an objection holds as long as the link (C2).
    private func content(
        of kind: MailKind,
        _ challenge: Challenge,
        _ mailbox: RegisteredMailbox,
        in records: any ReadTransaction
    ) throws(StoreError) -> MailContent? {
        switch kind {
        case .personalChallenge where mailbox.mailbox.isActive: .personalChallenge(content(challenge, mailbox.mailbox))
        case .functionalChallenge where mailbox.mailbox.isActive:
            .functionalChallenge(content(challenge, mailbox.mailbox))
        case .linkNotice: try notice(challenge, mailbox, in: records).map(MailContent.linkNotice)
        default: nil
        }
    }

    private func content(_ challenge: Challenge, _ mailbox: Mailbox) -> ChallengeContent {
        ChallengeContent(
            mailbox: mailbox.address,
            mailboxName: mailbox.displayName,
            addresses: challenge.covers,
            expiresAt: challenge.expiresAt ?? moment,
            token: token(challenge.id)
        )
    }

    private func notice(
        _ challenge: Challenge,
        _ mailbox: RegisteredMailbox,
        in records: any ReadTransaction
    ) throws(StoreError) -> LinkNoticeContent? {
        guard let link = mailbox.links.first(where: { $0.isLive && $0.challenge == challenge.objectsTo }) else {
            return nil
        }
        return LinkNoticeContent(
            mailbox: mailbox.mailbox.address,
            mailboxName: mailbox.mailbox.displayName,
            applicant: try person(link.holder, in: records),
            linkedAt: link.linkedAt,
            token: token(challenge.id)
        )
    }

    /// The directory's word as long as it is the same person, else the user ID alone (P4).
    func person(_ holder: LinkHolder, in records: any ReadTransaction) throws(StoreError) -> MailPerson {
        guard let person = try records.person(holder.user), person.number == holder.person else {
            return MailPerson(name: holder.user.description, address: nil)
        }
        let name = [person.entry.givenName, person.entry.surname].filter { !$0.isEmpty }.joined(separator: " ")
        return MailPerson(name: name, address: person.entry.primaryAddress)
    }
}
