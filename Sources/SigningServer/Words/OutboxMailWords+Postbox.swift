// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import Postbox
import SigningAPI

extension OutboxMailWords {
    /// Words a mail without text and without what it is about (C10).
    init(_ mail: OutboxMail) {
        self.init(
            id: mail.id.description,
            kind: OutboxMailKind(mail.kind),
            recipient: mail.recipient.description,
            status: OutboxStatus(mail.state),
            createdAt: mail.createdAt,
            expiresAt: mail.expiresAt,
            attempts: mail.attempts,
            nextAttemptAt: mail.state == .waiting ? mail.nextAttemptAt : nil,
            lastFailure: mail.lastFailure
        )
    }
}

extension OutboxMailKind {
    fileprivate init(_ kind: MailKind) {
        self =
            switch kind {
            case .personalChallenge: .personalChallenge
            case .functionalChallenge: .functionalChallenge
            case .linkNotice: .linkNotice
            case .certificateIssued: .certificateIssued
            case .certificateExpiring: .certificateExpiring
            case .certificateRevoked: .certificateRevoked
            case .certificatesOrphaned: .certificatesOrphaned
            }
    }
}

extension OutboxStatus {
    fileprivate init(_ state: OutboxMail.State) {
        self =
            switch state {
            case .waiting: .waiting
            case .sent: .sent
            case .dead: .dead
            case .dropped: .dropped
            }
    }
}
