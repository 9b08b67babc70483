// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// For which mailboxes of a domain challenges are sent together.
public enum BulkChallengeSelection: String, WireWord {
    /// Those with an address for which no challenge was sent yet; it is sent for these addresses alone.
    case neverSent
}
