// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What the holder of a token learns about it (C4); a token that is none of these is unknown.
public enum ChallengeStatus: String, Sendable, Hashable, CaseIterable {
    /// It can be confirmed or refused.
    case open
    /// It was confirmed, or the objection raised.
    case used
    /// Another one, or a change of the mailbox, made it invalid.
    case superseded
    /// Its time is over.
    case expired
    /// Its holder refused.
    case refused
}

extension Challenge {
    /// The status at a moment.
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: What was done with the token, else whether its time is over.
    public func status(at moment: Timestamp) -> ChallengeStatus {
        switch state {
        case .used: .used
        case .refused: .refused
        case .superseded: .superseded
        case .open: isExpired(at: moment) ? .expired : .open
        }
    }

    /// Whether its token can still do anything; the mail of another one is dropped (C10).
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: Whether the status is `open`.
    public func isPending(at moment: Timestamp) -> Bool {
        status(at: moment) == .open
    }

    private func isExpired(at moment: Timestamp) -> Bool {
        expiresAt.map { moment >= $0 } ?? false
    }
}
