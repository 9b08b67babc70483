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

    /// What the subject is made of: names from the directory, never from the request (X3).
    var subject: SubjectRequest {
        let entry = entitled.requester.applicant.entry
        let entitlement = entitled.entitlement
        let isPersonal = entitlement.type == .personal
        return SubjectRequest(
            address: entitlement.address,
            aliases: entitlement.aliases,
            givenName: isPersonal ? entry.givenName : nil,
            surname: isPersonal ? entry.surname : nil,
            displayName: isPersonal ? nil : entitlement.displayName
        )
    }
}
