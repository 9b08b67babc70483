// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A mail to be put into the outbox: never text or token, both come when it is handed over (C10).
public struct RegistryMail: Sendable, Hashable {
    /// Which text the mail gets.
    public enum Template: String, Sendable, Hashable, CaseIterable {
        /// To an address of a personal mailbox: confirm or refuse (C1, C8).
        case personalChallenge = "challenge-personal"
        /// To the applicant of a functional mailbox: confirm or refuse (C2, C8).
        case functionalChallenge = "challenge-functional"
        /// To the functional address after it was linked: who the applicant is, and how to object (C2).
        case linkNotice = "link-notice"
    }

    /// Which text it gets.
    public let template: Template
    /// Where it goes.
    public let recipient: MailAddress
    /// The language of the recipient, where the directory knows it.
    public let language: String?
    /// The challenge whose token it carries; when that is no longer pending, the mail is dropped.
    public let challenge: ChallengeID
}
