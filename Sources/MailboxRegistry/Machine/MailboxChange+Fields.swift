// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension MailboxChange {
    mutating func edit(_ fields: [MailboxField], _ body: (inout Mailbox) -> Void) {
        body(&mailbox)
        mailbox.changedAt = moment
        note(.mailboxEdited, ["fields": fields.map(\.rawValue).joined(separator: " ")])
    }

    mutating func setActive(_ isActive: Bool) {
        mailbox.isActive = isActive
        mailbox.changedAt = moment
        note(isActive ? .mailboxReactivated : .mailboxDeactivated)
    }

    /// V5: whatever is being made for the mailbox comes to nothing, whoever asked for it.
    mutating func endOpenIntents() {
        endedRights.append(EndedRight(address: mailbox.address, holder: nil, freesClaim: false))
    }
}
