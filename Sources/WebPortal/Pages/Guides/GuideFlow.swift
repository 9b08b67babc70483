// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// An occasion on which several things are done with a mailbox, in a fixed order (M11).
enum GuideFlow: String, Sendable, CaseIterable {
    /// The address goes to another person.
    case recycling
    /// A person's name changes, and their address with it.
    case newAddress = "new-address"
    /// A person's name changes, the address stays.
    case sameAddress = "same-address"
    /// Another person is to request the certificates of a functional mailbox.
    case applicant
    /// A person leaves, or a mailbox is given up.
    case leaver

    /// What is done, in the order of the RA portal's process description.
    var steps: [GuideStep] {
        switch self {
        case .recycling, .sameAddress: [.deactivate, .revoke, .edit, .activate, .challenge, .confirmation]
        case .newAddress: [.deactivate, .revoke, .create, .challenge, .confirmation]
        case .applicant: [.deactivate, .applicant, .revoke, .activate, .challenge, .confirmation]
        case .leaver: [.deactivate, .revoke]
        }
    }

    /// The occasions that a mailbox of a type can have.
    static func all(of type: AddressType) -> [Self] {
        switch type {
        case .personal: [.recycling, .newAddress, .sameAddress, .leaver]
        case .functional: [.applicant, .leaver]
        }
    }

    /// Whether links end when the mailbox is reactivated (M9).
    var endsLinks: Bool {
        self == .recycling
    }

    /// Whether certificates may stay valid: they are revoked if necessary.
    var mayKeepCertificates: Bool {
        self == .applicant
    }

    /// The reasons that a contact may give (V2), the likely one first.
    var reasons: [String] {
        let likely = self == .leaver ? "cessationOfOperation" : "affiliationChanged"
        let all = [
            "affiliationChanged", "cessationOfOperation", "superseded", "privilegeWithdrawn", "keyCompromise",
            "unspecified",
        ]
        return [likely] + all.filter { $0 != likely }
    }
}

/// One thing that is done.
enum GuideStep: String, Sendable, CaseIterable {
    case deactivate
    case revoke
    /// Display name and aliases.
    case edit
    /// The applicant address.
    case applicant
    /// A mailbox for the new address.
    case create
    case activate
    /// Confirmation mails are sent.
    case challenge
    /// They are answered; not by the contact.
    case confirmation
}
