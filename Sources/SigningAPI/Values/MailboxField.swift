// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A field of a mailbox that an edit or an import can change (M1).
public enum MailboxField: String, WireWord {
    /// The primary address; it never changes (M2).
    case address
    /// Personal or functional; it never changes (M2).
    case type
    /// The admin-friendly name.
    case displayName
    /// The aliases.
    case aliases
    /// The applicant address.
    case applicantAddress
    /// The free text.
    case comment
}
