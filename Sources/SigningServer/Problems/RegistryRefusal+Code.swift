// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import SigningAPI

extension RegistryRefusal {
    /// The code of the answer; a new case breaks this switch, not an answer.
    var code: ProblemCode {
        switch self {
        case .unknownDomain: .notFound
        case .domainNotManaged: .domainNotManaged
        case .domainKindFixed: .domainKind
        case .domainInUse: .domainInUse
        case .applicantOfPersonal, .tooManyAliases, .text, .addressTwice, .notOfMailbox: .invalidField
        case .addressTooLong: .invalidAddress
        case .addressEdited, .typeEdited: .fieldFixed
        case .deletionAfterChallenge: .mailboxInUse
        case .addressTaken: .addressTaken
        case .aliasOutside, .addressOutside: .addressOutside
        case .linkedAndActive: .mailboxLinked
        case .endLinksWhileActive, .revocationWhileActive: .mailboxActive
        case .addressOfDirectory: .addressOfDirectory
        case .applicantMissing: .applicantMissing
        case .applicantUnknown: .applicantUnknown
        case .notApplicant: .tokenForeign
        case .objectionConfirmed: .tokenObjects
        case .tokenUnknown: .tokenUnknown
        case .tokenUsed: .tokenUsed
        case .tokenSuperseded: .tokenSuperseded
        case .tokenExpired: .tokenExpired
        case .tokenRefused: .tokenRefused
        case .unknownPerson: .unknownUser
        case .lifetime: .internalError
        case .inactive: .mailboxInactive
        }
    }

    /// Where in the body stands what has to be written differently; `nil` where a state forbids the call.
    var pointer: String? {
        switch self {
        case .domainKindFixed: "/kind"
        case .endLinksWhileActive: "/endLinks"
        case .notOfMailbox: "/addresses"
        // Only sending needs one, and its body names none.
        case .applicantMissing: nil
        default: field.map { "/\($0.rawValue)" }
        }
    }
}
