// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// A mailbox on the table of its domain.
struct MailboxRow: Sendable {
    let id: String
    let path: String
    let address: String
    let aliases: [String]
    let type: String
    let name: String?
    let comment: String?
    let marks: [MailboxStatusView]
    let certificates: String
    /// What stands against sending, beside what the marks say.
    let obstacle: String?
    let canSend: Bool
    let select: String
    /// Whether nothing was sent for it just now.
    var isLeft = false

    init(_ mailbox: MailboxWords, _ texts: Texts) {
        id = mailbox.id
        path = MailboxPath.mailbox(mailbox.id)
        address = mailbox.address
        aliases = mailbox.aliases
        type = texts("mailbox-type.\(mailbox.type.rawValue)")
        name = mailbox.displayName.isEmpty ? nil : mailbox.displayName
        comment = mailbox.comment.isEmpty ? nil : mailbox.comment
        marks = MailboxStatusView.marks(of: mailbox, texts)
        certificates = "\(mailbox.validCertificates)"
        let against = MailboxOffers(mailbox).againstSending
        canSend = against == nil
        obstacle = against == .applicantMissing ? texts("domain-left.applicant-missing") : nil
        select = texts("domain.selectMailbox", ["address": mailbox.address])
    }
}
