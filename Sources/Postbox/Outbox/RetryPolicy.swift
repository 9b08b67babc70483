// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// When a mail that could not be handed over is tried again: after a minute, then after twice as long each time (C10).
public struct RetryPolicy: Sendable, Hashable {
    /// The wait after the first failure.
    public let first: Duration
    /// The longest wait.
    public let longest: Duration
    /// How long a notice is tried; a challenge is tried as long as it holds.
    public let noticeLifetime: Duration

    /// Names the waits.
    ///
    /// - Parameters:
    ///   - first: The wait after the first failure, at least a second.
    ///   - longest: The longest wait, not shorter than the first.
    ///   - noticeLifetime: How long a notice is tried.
    public init(
        first: Duration = .seconds(60),
        longest: Duration = .seconds(7200),
        noticeLifetime: Duration = .days(5)
    ) {
        precondition(first >= .seconds(1) && longest >= first, "waits grow from a second or more")
        self.first = first
        self.longest = longest
        self.noticeLifetime = noticeLifetime
    }

    /// The moment from which a mail is tried again.
    ///
    /// - Parameters:
    ///   - attempts: How many times it was tried; counts from 1.
    ///   - moment: The moment of the last attempt.
    /// - Returns: The moment plus the wait.
    public func nextAttempt(after attempts: Int, at moment: Timestamp) -> Timestamp {
        moment + wait(after: attempts)
    }

    /// When a notice is given up.
    ///
    /// - Parameter moment: When it was queued.
    /// - Returns: The first moment at which it is no longer tried.
    public func expiry(ofNoticeQueuedAt moment: Timestamp) -> Timestamp {
        moment + noticeLifetime
    }

    private func wait(after attempts: Int) -> Duration {
        var wait = first
        for _ in 1..<max(2, attempts) where attempts > 1 {
            guard wait < longest else { break }
            wait *= 2
        }
        return min(wait, longest)
    }
}
