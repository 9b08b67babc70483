// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import MailboxRegistry
public import Postbox
import Store

extension MailboxRegistration {
    /// What the holder of a token is about to confirm; changes nothing.
    ///
    /// - Parameter token: The token of a mail.
    /// - Returns: The mailbox and the challenge.
    /// - Throws: `MailboxError.refused` with `tokenUnknown` where nobody was ever sent it.
    public func inspect(
        _ token: ChallengeToken
    ) async throws(MailboxError) -> (mailbox: RegisteredMailbox, challenge: Challenge) {
        let hash = parts.digest(token.octets)
        return try await MailboxError.translating {
            try await parts.store.read { records in
                guard let found = try records.mailbox(ofChallengeToken: hash) else {
                    throw RegistryRefusal.tokenUnknown
                }
                return found
            }
        }
    }

    /// Confirms a challenge: its addresses are linked to the person (C4, C5).
    ///
    /// - Parameters:
    ///   - token: The token of a mail.
    ///   - user: Who confirms.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The mailbox as it is now.
    /// - Throws: `MailboxError.refused` with the rule; then nothing is linked.
    public func confirm(
        _ token: ChallengeToken,
        by user: UserID,
        actor: AuditActor
    ) async throws(MailboxError) -> RegisteredMailbox {
        let notice = drawSeed()
        return try await use(token, actor: actor) { .confirm($0, by: user, notice: notice) }
    }

    /// Refuses a challenge, or objects to a link (C2, C8).
    ///
    /// - Parameters:
    ///   - token: The token of a mail.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The mailbox as it is now.
    /// - Throws: `MailboxError.refused` with the rule.
    public func refuse(
        _ token: ChallengeToken,
        actor: AuditActor
    ) async throws(MailboxError) -> RegisteredMailbox {
        try await use(token, actor: actor) { .refuse($0) }
    }

    private func use(
        _ token: ChallengeToken,
        actor: AuditActor,
        _ event: @escaping @Sendable (ChallengeID) -> MailboxEvent
    ) async throws(MailboxError) -> RegisteredMailbox {
        let hash = parts.digest(token.octets)
        return try await changing(by: actor) { step, records in
            guard let found = try records.mailbox(ofChallengeToken: hash) else { throw RegistryRefusal.tokenUnknown }
            return try step.apply([event(found.challenge.id)], to: found.mailbox, in: records) ?? found.mailbox
        }
    }
}
