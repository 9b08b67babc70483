// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Store

/// Storing what became of a mailbox, row by row; only rows that differ are written.
struct TransitionStep {
    let transition: Transition
    let connection: any SQLConnection

    /// Stores the transition; where it gives false, some of it may be stored and has to be undone.
    func store() throws(StoreError) -> Bool {
        guard let after = transition.after else { return try delete() }
        guard try storeMailbox(after.mailbox), try storeAddresses(of: after) else { return false }
        guard try storeChallenges() else { return false }
        return try storeLinks(of: after.mailbox.id)
    }

    private func delete() throws(StoreError) -> Bool {
        guard let before = transition.before else { return true }
        return try connection.run(MailboxRow.delete, [.text(before.mailbox.id.description)]) > 0
    }

    private func storeMailbox(_ mailbox: Mailbox) throws(StoreError) -> Bool {
        guard let before = transition.before?.mailbox else {
            return try connection.run(MailboxRow.insert, MailboxRow.values(mailbox)) > 0
        }
        guard before != mailbox else { return true }
        return try connection.run(MailboxRow.update, MailboxRow.changes(mailbox) + MailboxRow.condition(before)) > 0
    }

    private func storeAddresses(of after: RegisteredMailbox) throws(StoreError) -> Bool {
        let before = transition.before.map(MailboxAddressRow.values) ?? [:]
        let rows = MailboxAddressRow.values(after)
        for key in before.keys where rows[key] == nil {
            try connection.run(MailboxAddressRow.remove, [.text(key), .text(after.mailbox.id.description)])
        }
        for (key, row) in rows where before[key] != row {
            guard try connection.run(MailboxAddressRow.put, row) > 0 else { return false }
        }
        return true
    }

    private func storeChallenges() throws(StoreError) -> Bool {
        for challenge in transition.changedChallenges {
            guard try store(challenge, replacing: transition.before?.challenge(challenge.id)) else { return false }
        }
        return true
    }

    private func store(_ challenge: Challenge, replacing before: Challenge?) throws(StoreError) -> Bool {
        if let before {
            let condition: [SQLValue] = [.text(challenge.id.description), .text(before.state.word)]
            return try connection.run(ChallengeRow.update, ChallengeRow.changes(challenge) + condition) > 0
        }
        guard try connection.run(ChallengeRow.insert, ChallengeRow.values(challenge)) > 0 else { return false }
        try connection.run(ChallengeAddressRow.insert, rows: ChallengeAddressRow.values(challenge))
        return true
    }

    private func storeLinks(of mailbox: MailboxID) throws(StoreError) -> Bool {
        let known = Set((transition.before?.links ?? []).map(LinkRow.condition))
        for link in transition.changedLinks {
            let isKnown = known.contains(LinkRow.condition(link))
            let (sql, values) =
                isKnown
                ? (LinkRow.update, LinkRow.changes(link) + LinkRow.condition(link))
                : (LinkRow.insert, LinkRow.values(link, of: mailbox))
            guard try connection.run(sql, values) > 0 else { return false }
        }
        return true
    }
}
