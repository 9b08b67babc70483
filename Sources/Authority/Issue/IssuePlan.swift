// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import MailboxRegistry
import SubjectProfiles

/// What will be issued: the profile version in force, the issuer, and the moment.
struct IssuePlan: Sendable {
    let entitled: Entitled
    let request: IssueRequest
    let profile: Profile
    let version: ProfileVersion
    let issuer: Issuer
    let notBefore: Timestamp

    /// What the subject is made of.
    var subject: SubjectRequest {
        SubjectRequest(entitled.entitlement, of: entitled.requester.applicant)
    }
}
