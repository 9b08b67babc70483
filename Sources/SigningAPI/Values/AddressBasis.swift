// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the right to an address rests on.
public enum AddressBasis: String, WireWord {
    /// The directory names the person (P1).
    case directory
    /// The person confirmed a challenge (C5).
    case challenge
}
