// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a mail is about.
public enum OutboxMailKind: String, WireWord {
    /// To an address of a personal mailbox: confirm or refuse (C1).
    case personalChallenge = "challenge-personal"
    /// To the applicant of a functional mailbox: confirm or refuse (C2).
    case functionalChallenge = "challenge-functional"
    /// To a functional address after it was linked: who the applicant is, and how to object (C2).
    case linkNotice = "link-notice"
    /// A certificate was issued (N1).
    case certificateIssued = "certificate-issued"
    /// A certificate ends soon (N1).
    case certificateExpiring = "certificate-expiring"
    /// A certificate was revoked (N1).
    case certificateRevoked = "certificate-revoked"
    /// To the administrators: certificates lost their applicant (P3).
    case certificatesOrphaned = "certificates-orphaned"
}
