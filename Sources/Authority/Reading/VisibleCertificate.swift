// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import MailboxRegistry

/// A certificate as far as somebody may see it.
public struct VisibleCertificate: Sendable, Hashable {
    /// All that the ledger knows.
    public let record: CertificateRecord
    /// The mailbox whose primary address it is for.
    public let mailbox: MailboxID?
    /// Whether everything may be shown: contacts see serial number, validity and status alone.
    public let isWhole: Bool
}

/// A page of certificates, newest first.
public struct VisibleCertificatePage: Sendable, Hashable {
    /// The certificates.
    public let certificates: [VisibleCertificate]
    /// Where the next page begins; `nil` at the end.
    public let next: String?
}
