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
    ///
    /// A functional certificate gets the name too, so that the rules can look for traces of it.
    var subject: SubjectRequest {
        let entry = entitled.requester.applicant.entry
        let entitlement = entitled.entitlement
        return SubjectRequest(
            address: entitlement.address,
            aliases: entitlement.aliases,
            givenName: entry.givenName.isEmpty ? nil : entry.givenName,
            surname: entry.surname,
            displayName: entitlement.displayName
        )
    }
}
