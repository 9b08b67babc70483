// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import IssuerKeys
import MailboxRegistry
import SigningAPI
import SubjectProfiles

extension Problem {
    /// Every error of the authority; a new case breaks this switch, not an answer.
    init(_ error: AuthorityError) {
        switch error {
        case .notFound, .addressNotListed: self = .notFound
        case .notRequestable(let obstacle): self.init(obstacle.code, "\(error)", rule: obstacle.rule)
        case .noLongerPermitted: self.init(.noLongerPermitted, "\(error)", rule: "X11")
        case .alreadyCertified(let serial, let until):
            self.init(.alreadyCertified, "\(error)", rule: "X6")
            (self.serial, notAfter) = (serial, until)
        case .revokedMeanwhile(let serial):
            self.init(.revokedMeanwhile, "\(error)", rule: "V5")
            self.serial = serial
        case .alreadyIssued(let serial, let delivered):
            self.init(.alreadyIssued, "\(error)")
            (self.serial, self.delivered) = (serial, delivered)
        case .alreadyRequested: self.init(.alreadyIssued, "\(error)")
        case .inProgress: self.init(.inProgress, "\(error)")
        case .idempotencyKeyReused: self.init(.idempotencyKeyReused, "\(error)")
        case .unknownProfile(let name): self = .unknownProfile(name)
        case .profileNotAllowed(let name, let allowed): self = .profileNotAllowed(name, allowed)
        case .profileNotForAdministrators(let name): self = .profileNotForAdministrators(name)
        case .noProfileVersion(let name, let moment):
            self.init(.noProfileVersion, "no version of \(name.quoted) is in force at \(moment); take a later moment")
        case .subject(let refusal): self.init(refusal)
        case .rules(let findings): self.init(.subjectRefused, "\(error)", rule: findings.first?.check)
        case .certificationRequest(let error): self.init(error)
        case .key(let error): self.init(error)
        case .keyBlocked: self = .csr(.keyBlocked, "\(error)", rule: "V2")
        case .keyOfAnotherPerson: self = .csr(.keyOfAnotherPerson, "\(error)")
        case .password(let refusal): self.init(refusal)
        case .agreementRequired(let version): self = .agreementRequired(version)
        case .reasonNotAllowed: self = .field("/reason", .reasonNotAllowed, "\(error)", rule: "V2")
        case .mailboxActive: self.init(.mailboxActive, "\(error)", rule: "V1")
        case .rateLimited, .portalRateLimited: self.init(.rateLimited, "\(error)")
        case .busy: self.init(.busy, "\(error)")
        case .unreadableFile(let what, let reason): self = .unreadable(what, reason)
        case .requestMismatch: self.init(.requestMismatch, "\(error)")
        case .requestCompleted: self.init(.requestCompleted, "\(error)")
        case .revocationListRefused(.notWritten(let reason)):
            self.init(.storageUnavailable, "the CRL could not be written: \(reason); the published list stays")
        case .revocationListRefused: self.init(.crlGuard, "\(error)")
        case .cannotSign: self.init(.cannotSign, "\(error)")
        case .clockBehind: self.init(.clockBehind, "\(error)")
        case .store(let error): self.init(error)
        case .unexpected: self.init(.internalError, "\(error)")
        }
    }

    private static func agreementRequired(_ version: String) -> Problem {
        let detail = "send agreement \(version.quoted) once the person accepted that version"
        return .field("/agreement", .agreementRequired, detail, rule: "X10")
    }

    private static func unreadable(_ what: String, _ reason: String) -> Problem {
        let code: ProblemCode =
            switch what {
            case "pkcs12": .pkcs12Unreadable
            case "encryptedKey", "password": .passwordWrong
            case "crl": .crlUnreadable
            default: .certificateUnreadable
            }
        return .field("/\(what)", code, reason)
    }
}
