// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Postbox
import Store

/// Making mails of notices that are due, inside a transaction.
///
/// A notice is taken away in the transaction that queues its mails, so each is queued once, whatever ends the daemon
/// and however many there are. Recipients are those that the directory names now; whoever has no address there gets
/// no mail.
struct NoticeStep: Sendable {
    private struct Recipient {
        let address: MailAddress
        let language: String?
    }

    let parts: NoticeParts
    let moment: Timestamp

    func queue(_ notices: [DueNotice], in records: any WriteTransaction) throws(StoreError) {
        var leavers: [String] = []
        for notice in notices where try records.take(notice) {
            guard let record = try records.certificate(notice.serial) else { continue }
            let user = record.intent.applicant.user
            guard let kind = notice.kind.mail else {
                if !leavers.contains(user) { leavers.append(user) }
                continue
            }
            try queue(kind, .certificate(notice.serial), to: recipients(of: record, in: records), in: records)
        }
        for user in leavers {
            try queue(.certificatesOrphaned, .person(user), to: administrators(in: records), in: records)
        }
    }

    private func queue(
        _ kind: MailKind,
        _ reference: MailReference,
        to recipients: [Recipient],
        in records: any WriteTransaction
    ) throws(StoreError) {
        for recipient in recipients {
            try records.insert(
                OutboxMail(
                    id: drawIdentifier(),
                    kind: kind,
                    recipient: recipient.address,
                    languages: MailLanguage.order(preferring: recipient.language),
                    reference: reference,
                    createdAt: moment,
                    expiresAt: parts.retryPolicy.expiry(ofNoticeQueuedAt: moment)
                )
            )
        }
    }

    /// The applicant, as long as the directory has the same person (P4), and the functional address (N1).
    private func recipients(
        of record: CertificateRecord,
        in records: any ReadTransaction
    ) throws(StoreError) -> [Recipient] {
        let intent = record.intent
        var person: DirectoryPerson?
        if let user = UserID(intent.applicant.user) { person = try records.person(user) }
        if person?.number != intent.applicant.person { person = nil }
        var recipients = person.map { [recipient($0)] } ?? []
        if parts.isFunctional(intent.profile), let address = try? MailAddress(intent.address) {
            recipients.append(Recipient(address: address, language: person?.entry.language))
        }
        return recipients
    }

    private func administrators(in records: any ReadTransaction) throws(StoreError) -> [Recipient] {
        var recipients: [Recipient] = []
        for user in parts.administrators {
            if let person = try records.person(user) { recipients.append(recipient(person)) }
        }
        return recipients
    }

    private func recipient(_ person: DirectoryPerson) -> Recipient {
        Recipient(address: person.entry.primaryAddress, language: person.entry.language)
    }

    private func drawIdentifier() -> OutboxMailID {
        var source = parts.random()
        return OutboxMailID(octets: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &source) })
    }
}

extension DueNotice.Kind {
    /// The mail about the certificate itself; `nil` where the mail is about its applicant.
    fileprivate var mail: MailKind? {
        switch self {
        case .issued: .certificateIssued
        case .expiring: .certificateExpiring
        case .revoked: .certificateRevoked
        case .orphaned: nil
        }
    }
}
