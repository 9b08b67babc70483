// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What an import does with the mailbox of a line (F6).
public enum ImportAction: String, WireWord {
    /// It is new.
    case created
    /// Fields of it change.
    case changed
}
