// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a mail is about; each kind has one template.
///
/// The raw value is what a row of the outbox holds and what the template's file is named after.
public enum MailKind: String, Sendable, Hashable, CaseIterable {
    /// To an address of a personal mailbox: confirm or refuse (C1, C8).
    case personalChallenge = "challenge-personal"
    /// To the applicant of a functional mailbox: confirm or refuse (C2, C8).
    case functionalChallenge = "challenge-functional"
    /// To the functional address after it was linked: who the applicant is, and how to object (C2).
    case linkNotice = "link-notice"
    /// A certificate was issued (N1).
    case certificateIssued = "certificate-issued"
    /// A certificate ends soon and there is no newer one (N1).
    case certificateExpiring = "certificate-expiring"
    /// A certificate was revoked (N1).
    case certificateRevoked = "certificate-revoked"
    /// To the administrators: valid certificates lost their applicant (P3).
    case certificatesOrphaned = "certificates-orphaned"
}
