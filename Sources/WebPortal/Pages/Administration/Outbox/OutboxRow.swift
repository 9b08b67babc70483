// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A mail of the outbox on the list.
struct OutboxRow: Sendable {
    let id: String
    let kind: String
    let recipient: String
    let status: StatusBadge
    let created: String
    let attempts: String
    let nextAttempt: String?
    let failure: String?
    /// Where a form has it tried again; what was sent or dropped stays so (C10).
    let retryPath: String?

    init(_ mail: OutboxMailWords, _ query: [(name: String, value: String?)], _ texts: Texts) {
        id = mail.id
        kind = texts("outbox.kind-\(mail.kind.rawValue)")
        recipient = mail.recipient
        status = Self.badge(mail.status, texts)
        created = texts.moment(mail.createdAt)
        attempts = "\(mail.attempts)"
        nextAttempt = mail.status == .waiting ? mail.nextAttemptAt.map(texts.moment) : nil
        failure = mail.lastFailure
        let isOpen = mail.status == .waiting || mail.status == .dead
        let path = "/administration/outbox/\(QueryText.escaped(mail.id))/retry"
        retryPath = isOpen ? AdministrationPath.list(path, query) : nil
    }

    private static func badge(_ status: OutboxStatus, _ texts: Texts) -> StatusBadge {
        let kind: String
        switch status {
        case .waiting: kind = "care"
        case .sent: kind = "good"
        case .dead: kind = "bad"
        case .dropped: kind = "quiet"
        }
        return StatusBadge(kind: kind, label: texts("outbox.\(status.rawValue)"))
    }
}
