// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// A transition in the making: the operations that the events are put together from.
struct MailboxChange {
    private let before: RegisteredMailbox?
    let moment: Timestamp
    var mailbox: Mailbox
    var challenges: [Challenge]
    var links: [Link]
    private var facts: [RegistryFact] = []
    var mails: [RegistryMail] = []
    var endedRights: [EndedRight] = []

    init(of registered: RegisteredMailbox, at moment: Timestamp) {
        before = registered
        self.moment = moment
        mailbox = registered.mailbox
        challenges = registered.challenges
        links = registered.links
    }

    init(registering mailbox: Mailbox) {
        before = nil
        moment = mailbox.createdAt
        self.mailbox = mailbox
        challenges = []
        links = []
        note(.mailboxCreated, ["type": mailbox.type.rawValue])
    }

    var transition: Transition {
        transition(to: RegisteredMailbox(mailbox, challenges: challenges, links: links))
    }

    mutating func deletion() -> Transition {
        note(.mailboxDeleted)
        return transition(to: nil)
    }

    private func transition(to after: RegisteredMailbox?) -> Transition {
        Transition(before: before, after: after, facts: facts, mails: mails, endedRights: endedRights)
    }

    mutating func note(_ action: RegistryFact.Action, _ details: [String: String] = [:]) {
        var details = details
        details["mailbox"] = mailbox.id.description
        details["domain"] = mailbox.domain.description
        facts.append(RegistryFact(action: action, details: details))
    }
}
