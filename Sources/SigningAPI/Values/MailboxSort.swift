// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a list of mailboxes is sorted by; a minus sign before the word turns the order round.
public enum MailboxSort: String, WireWord {
    /// The primary address.
    case address
    /// The admin-friendly name.
    case displayName
    /// The free text (M1).
    case comment
}
