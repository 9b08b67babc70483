// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the holder of a token can do.
public enum ChallengePurpose: String, WireWord {
    /// Confirm, so that the addresses are linked to who confirms, or refuse (C5, C8).
    case confirm
    /// Object to the link of a functional address, which ends it (C2).
    case object
}
