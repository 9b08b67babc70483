// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The named steps of handing a mail over, at which a test may end the process.
public enum MailCheckpoint: String, Sendable, Hashable, CaseIterable {
    /// The mail is written, from the records as they are now.
    case composed = "mail-composed"
    /// The transport took the mail.
    case handedOver = "mail-handed-over"
    /// What came of it is durable.
    case settled = "mail-settled"
}
