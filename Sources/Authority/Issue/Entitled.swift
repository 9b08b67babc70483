// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import MailAddressing
import MailboxRegistry

/// A person's right to an address, as the registry held it when it was asked; asked again with the intent (X11).
struct Entitled: Sendable {
    let requester: Requester
    let entitlement: AddressEntitlement
    /// What was asked.
    let inquiry: RightInquiry

    var applicant: Applicant {
        Applicant(user: requester.applicant.user.description, person: requester.applicant.number)
    }

    var addressKey: String {
        entitlement.address.comparisonKey
    }
}
