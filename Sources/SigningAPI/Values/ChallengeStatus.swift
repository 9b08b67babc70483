// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What has become of a challenge (C4).
public enum ChallengeStatus: String, WireWord {
    /// Its token works.
    case open
    /// It was confirmed, or objected with.
    case used
    /// A later mail or a change of the mailbox made it invalid.
    case superseded
    /// Nobody answered in time.
    case expired
    /// Its reader refused.
    case refused
}
