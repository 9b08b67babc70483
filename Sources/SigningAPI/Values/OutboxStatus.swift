// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What has become of a mail in the outbox (C10).
public enum OutboxStatus: String, WireWord {
    /// It is to be handed over, for the first time or again.
    case waiting
    /// It was handed over.
    case sent
    /// It was given up.
    case dead
    /// What it is about no longer holds; it never goes out.
    case dropped
}
