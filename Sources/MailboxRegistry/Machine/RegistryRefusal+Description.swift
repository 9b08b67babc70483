// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

extension RegistryRefusal: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .unknownDomain(let domain): "there is no domain \(domain)"
        case .domainNotManaged(let domain):
            "the addresses of \(domain) come from the directory; mailboxes are registered in managed domains only"
        case .domainKindFixed(let domain):
            "mailboxes have addresses in \(domain), so its kind stays; delete them or edit the aliases first"
        case .domainInUse(let domain):
            "mailboxes have addresses in \(domain), so it stays; delete them or edit the aliases first"
        case .deletionAfterChallenge: "a challenge was sent for the mailbox, so it stays; deactivate it instead"
        case .linkedAndActive(let field):
            "\(field.rawValue) of a linked mailbox is edited only while it is inactive; deactivate it first"
        case .endLinksWhileActive: "links end when an inactive mailbox is reactivated; deactivate it first"
        case .lifetime(let lifetime):
            "a challenge cannot hold \(lifetime.components.seconds) s; give 1 s to 24 h, more only with "
                + "issuanceBasis none"
        case .inactive: "the mailbox is inactive, so nothing is sent or confirmed for it; reactivate it first"
        case .revocationWhileActive:
            "a contact revokes the certificates of an inactive mailbox only; deactivate it first"
        case .applicantMissing, .applicantUnknown, .notApplicant, .objectionConfirmed, .notOfMailbox, .tokenUnknown,
            .tokenUsed, .tokenSuperseded, .tokenExpired, .tokenRefused, .unknownPerson:
            challengeDescription
        default: fieldDescription
        }
    }

    private var fieldDescription: String {
        switch self {
        case .applicantOfPersonal: "a personal mailbox has no applicant; leave it empty or register it as functional"
        case .tooManyAliases(let count, let maximum): "\(count) aliases are given; at most \(maximum) are allowed"
        case .text(.tooLong(let count, let maximum), let field):
            "\(field.rawValue) has \(count) characters; at most \(maximum) are allowed"
        case .text(.controlCharacter, let field): "\(field.rawValue) holds a control character; leave it out"
        case .addressTooLong(let address, let maximum):
            "\(address) has \(address.description.utf8.count) octets; no certificate can name a primary address of more than "
                + "\(maximum)"
        case .addressEdited(let address):
            "the primary address stays \(address); deactivate this mailbox and register a new one"
        case .typeEdited(let type): "the type stays \(type.rawValue); it is never edited"
        case .addressTaken(let address, _): "another mailbox has \(address) as primary address or alias"
        case .addressTwice(let address): "\(address) stands twice in the mailbox; name each address once"
        case .aliasOutside(let address): "the alias \(address) does not lie in a managed domain of yours"
        case .addressOutside(let address, let domain): "\(address) does not lie in \(domain), the mailbox's domain"
        case .addressOfDirectory(let address, _):
            "the directory holds \(address); such an address needs no mailbox and gets none"
        default: ""
        }
    }

    private var challengeDescription: String {
        switch self {
        case .applicantMissing: "the functional mailbox has no applicant address; enter one first"
        case .applicantUnknown(let address):
            "the applicant address \(address) is no person's primary address in the directory"
        case .notApplicant: "only the person whose primary address is the applicant address can confirm"
        case .objectionConfirmed: "this link is for objecting and confirms nothing"
        case .notOfMailbox(let address?): "\(address) is no address of the mailbox; name its primary address or aliases"
        case .notOfMailbox(nil): "no address is named; leave the list out for those that are not linked"
        case .tokenUnknown: "the link is unknown; copy it from the mail as a whole"
        case .tokenUsed: "the link was used already; it works once"
        case .tokenSuperseded: "the link is no longer valid: a later mail was sent or the mailbox was changed"
        case .tokenExpired: "the link's time is over; ask for a new mail"
        case .tokenRefused: "the link was refused; ask for a new mail"
        case .unknownPerson(let user): "there is no person \(user) in the directory"
        default: ""
        }
    }
}
