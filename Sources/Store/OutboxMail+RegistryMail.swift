// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry
public import Postbox

extension OutboxMail {
    /// Makes a row of the outbox of a mail that the registry wants sent (C10).
    ///
    /// - Parameters:
    ///   - mail: What the registry wants sent.
    ///   - challenge: The challenge whose token it carries.
    ///   - id: The new identifier.
    ///   - policy: How long a notice is tried; a challenge is tried as long as it holds.
    public init(_ mail: RegistryMail, about challenge: Challenge, as id: OutboxMailID, policy: RetryPolicy) {
        self.init(
            id: id,
            kind: MailKind(mail.template),
            recipient: mail.recipient,
            languages: MailLanguage.order(preferring: mail.language),
            reference: .challenge(mail.challenge.description),
            createdAt: challenge.createdAt,
            expiresAt: challenge.expiresAt ?? policy.expiry(ofNoticeQueuedAt: challenge.createdAt)
        )
    }
}

extension MailKind {
    /// Takes over a template of the registry; both have the same word.
    ///
    /// - Parameter template: Which text the registry wants.
    public init(_ template: RegistryMail.Template) {
        self =
            switch template {
            case .personalChallenge: .personalChallenge
            case .functionalChallenge: .functionalChallenge
            case .linkNotice: .linkNotice
            }
    }
}
