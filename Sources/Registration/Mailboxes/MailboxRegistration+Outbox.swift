// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import Postbox
import Store

extension MailboxRegistration {
    /// Has a mail tried again at once, also one that was given up (C10).
    ///
    /// - Parameters:
    ///   - id: The mail.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The mail as it is now.
    /// - Throws: `MailboxError.unknownMail`, `.mailFinished` or `.changedMeanwhile`.
    public func retryMail(_ id: OutboxMailID, actor: AuditActor) async throws(MailboxError) -> OutboxMail {
        try await changing(by: actor) { step, records in
            guard let mail = try records.outboxMail(id) else { throw MailboxError.unknownMail(id) }
            guard let retried = mail.retried(at: step.moment, policy: parts.retryPolicy) else {
                throw MailboxError.mailFinished(mail.state)
            }
            guard try records.update(retried, replacing: mail) else { throw MailboxError.changedMeanwhile }
            let details = ["mail": id.description, "kind": mail.kind.rawValue]
            try records.append(AuditEvent(.mailRetried, at: step.moment, by: actor, details))
            return retried
        }
    }
}
