// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension OutboxMail {
    /// What came of an attempt to hand a mail over.
    public enum Outcome: Sendable, Hashable {
        /// The transport took it.
        case handedOver
        /// The transport did not take it.
        case failed(PostboxError)
        /// What it is about no longer holds; it was not tried (C10).
        case noLongerNeeded
        /// Its time is over; it was not tried.
        case timeIsOver
    }

    /// Whether it is to be handed over, or given up, now.
    ///
    /// - Parameter moment: The current moment.
    /// - Returns: Whether it is waiting and its next attempt has come.
    public func isDue(at moment: Timestamp) -> Bool {
        state == .waiting && moment >= nextAttemptAt
    }

    /// Whether its time is over; such a mail is not tried but becomes a dead letter (C10).
    ///
    /// - Parameter moment: The current moment.
    /// - Returns: Whether it is waiting and the expiry has come.
    public func isOverdue(at moment: Timestamp) -> Bool {
        state == .waiting && moment >= expiresAt
    }

    /// The mail after an attempt.
    ///
    /// - Parameters:
    ///   - outcome: What came of the attempt.
    ///   - moment: The current moment.
    ///   - policy: When it is tried again.
    /// - Returns: The row to store; a mail that is not waiting stays as it is.
    public func after(_ outcome: Outcome, at moment: Timestamp, policy: RetryPolicy) -> Self {
        guard state == .waiting else { return self }
        var mail = self
        switch outcome {
        case .handedOver:
            mail.attempts += 1
            mail.state = .sent
            mail.lastFailure = nil
        case .noLongerNeeded:
            mail.state = .dropped
        case .timeIsOver:
            return givenUp(at: moment)
        case .failed(let error):
            mail.attempts += 1
            mail.lastFailure = error.description
            mail.state = error.isPermanent ? .dead : .waiting
            mail.nextAttemptAt = min(policy.nextAttempt(after: mail.attempts, at: moment), expiresAt)
        }
        return mail
    }

    /// The mail as a dead letter, its time being over; the last failure stays, for it says why.
    ///
    /// - Parameter moment: The current moment.
    /// - Returns: The row to store; a mail whose time is not over stays as it is.
    public func givenUp(at moment: Timestamp) -> Self {
        guard isOverdue(at: moment) else { return self }
        var mail = self
        mail.state = .dead
        return mail
    }

    /// The mail to be tried again at once because an administrator says so.
    ///
    /// A dead notice gets a time of its own once more; whether a challenge still holds is asked at hand-over anyway.
    ///
    /// - Parameters:
    ///   - moment: The current moment.
    ///   - policy: How long a notice is tried.
    /// - Returns: The row to store; `nil` for what was sent or dropped.
    public func retried(at moment: Timestamp, policy: RetryPolicy) -> Self? {
        guard state == .waiting || state == .dead else { return nil }
        var mail = self
        mail.state = .waiting
        mail.nextAttemptAt = moment
        if moment >= expiresAt { mail.expiresAt = policy.expiry(ofNoticeQueuedAt: moment) }
        return mail
    }
}
