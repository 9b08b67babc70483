// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

extension ChallengeWords {
    /// Words a challenge for whoever holds its token: as much of the mailbox as the mail said.
    init(_ challenge: Challenge, of mailbox: Mailbox, at moment: Timestamp) {
        let isObjection = challenge.purpose == .objection
        self.init(
            purpose: isObjection ? .object : .confirm,
            status: SigningAPI.ChallengeStatus(challenge.status(at: moment)),
            expiresAt: challenge.expiresAt,
            address: mailbox.address.description,
            type: AddressType(mailbox.type),
            displayName: mailbox.displayName,
            addresses: (isObjection ? challenge.addresses : challenge.covers).map(\.description)
        )
    }
}

extension SigningAPI.ChallengeStatus {
    fileprivate init(_ status: MailboxRegistry.ChallengeStatus) {
        self =
            switch status {
            case .open: .open
            case .used: .used
            case .superseded: .superseded
            case .expired: .expired
            case .refused: .refused
            }
    }
}

extension SentChallengesWords {
    init(_ sent: SentChallenges) {
        self.init(
            items: sent.challenges.flatMap { challenge in
                challenge.addresses.map { address in
                    SentChallengeWords(
                        address: address.description,
                        sentTo: challenge.recipient.description,
                        expiresAt: challenge.expiresAt
                    )
                }
            }
        )
    }
}

extension BulkChallengeReport {
    init(_ sending: BulkSending) {
        self.init(
            mailboxes: sending.mailboxCount,
            mails: sending.mailCount,
            skipped: sending.skipped.map { SkippedMailboxWords($0) },
            skippedCount: sending.skippedCount
        )
    }
}

extension SkippedMailboxWords {
    fileprivate init(_ skipped: BulkSending.Skipped) {
        let problem = Problem(skipped.reason)
        self.init(
            id: skipped.mailbox.id.description,
            address: skipped.mailbox.address.description,
            reason: problem.code.rawValue,
            rule: problem.rule,
            detail: problem.detail
        )
    }
}
