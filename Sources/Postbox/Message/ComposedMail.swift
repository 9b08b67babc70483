// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A mail as it is handed over; it may hold a token, so that descriptions show nothing of its text (C6).
public struct ComposedMail: Sendable, Equatable {
    /// The most octets that are handed over; as many fit into a pipe.
    static let longest = 60_000

    /// Which mail.
    public let id: OutboxMailID
    /// When it was queued.
    public let createdAt: Timestamp
    /// Whom it comes from, and who is told when it cannot be delivered.
    public let sender: MailAddress
    /// Header and body in ASCII; lines end with LF, as sendmail and Maildir have them.
    public let octets: [UInt8]
}

extension ComposedMail: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The identifier alone.
    public var description: String {
        "mail \(id)"
    }

    /// The identifier alone.
    public var debugDescription: String {
        description
    }

    /// Shows no fields, so that `dump` prints none either.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
