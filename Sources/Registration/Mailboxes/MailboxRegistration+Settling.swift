// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import MailboxRegistry
public import Postbox
import Store

extension MailboxRegistration {
    /// Stores what came of an attempt to hand a mail over, and tells the challenge that it carries (C10).
    ///
    /// - Parameters:
    ///   - mail: The mail as it was read before the attempt.
    ///   - outcome: What came of it.
    /// - Returns: The mail as it is stored; `nil` where somebody else changed it meanwhile, and then it stays so.
    /// - Throws: `MailboxError.store`; then nothing is stored, and the same can be asked again.
    public func settle(
        _ mail: OutboxMail,
        _ outcome: OutboxMail.Outcome
    ) async throws(MailboxError) -> OutboxMail? {
        let step = MailboxStep(registration: self, actor: .daemon, moment: parts.clock())
        let after = mail.after(outcome, at: step.moment, policy: parts.retryPolicy)
        return try await MailboxError.translating {
            try await parts.store.write { records in
                guard try records.update(after, replacing: mail) else { return nil }
                try step.tellChallenge(of: after, in: records)
                return after
            }
        }
    }
}

extension MailboxStep {
    /// The challenge of a mail learns that it is out, or that it was given up.
    fileprivate func tellChallenge(of mail: OutboxMail, in records: any WriteTransaction) throws {
        guard let event = mail.challengeEvent, let mailbox = try records.mailbox(ofChallenge: event.challenge) else {
            return
        }
        _ = try apply([event.happened], to: mailbox, in: records)
    }
}

extension OutboxMail {
    fileprivate var challengeEvent: (challenge: ChallengeID, happened: MailboxEvent)? {
        guard case .challenge(let text) = reference, let id = ChallengeID(text) else { return nil }
        switch state {
        case .sent: return (id, .handOver(id))
        case .dead: return (id, .giveUp(id))
        case .waiting, .dropped: return nil
        }
    }
}
