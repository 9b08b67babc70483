// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The values that fill a template, gathered from the records when a mail is handed over (C10).
public enum MailContent: Sendable, Equatable {
    /// Of a challenge to an address of a personal mailbox.
    case personalChallenge(ChallengeContent)
    /// Of a challenge to the applicant of a functional mailbox.
    case functionalChallenge(ChallengeContent)
    /// Of the notice to a linked functional address.
    case linkNotice(LinkNoticeContent)
    /// Of a certificate that was issued.
    case certificateIssued(CertificateContent)
    /// Of a certificate that ends soon.
    case certificateExpiring(CertificateContent)
    /// Of a certificate that was revoked, when and why.
    case certificateRevoked(CertificateContent, at: Timestamp, reason: RevocationReason)
    /// Of certificates that lost their applicant.
    case certificatesOrphaned(OrphanedContent)

    /// The kind of mail that these are the values of.
    public var kind: MailKind {
        switch self {
        case .personalChallenge: .personalChallenge
        case .functionalChallenge: .functionalChallenge
        case .linkNotice: .linkNotice
        case .certificateIssued: .certificateIssued
        case .certificateExpiring: .certificateExpiring
        case .certificateRevoked: .certificateRevoked
        case .certificatesOrphaned: .certificatesOrphaned
        }
    }
}
