// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A field of a mailbox, so that a refusal can be shown beside it or beside its column (M1, F1).
public enum MailboxField: String, Sendable, Hashable, CaseIterable {
    /// The primary address.
    case address
    /// Personal or functional.
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
