// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import IssuerKeys
import MailboxRegistry
import SigningAPI

extension Problem {
    /// Every error of the authority; a new case breaks this switch, not an answer.
    init(_ error: AuthorityError) {
        switch error {
        case .notFound, .addressNotListed: self = .notFound
        case .notRequestable(let obstacle): self.init(.domainNotRegistered, "\(obstacle)", rule: obstacle.rule)
        case .noLongerPermitted: self = .noLongerPermitted
        case .alreadyCertified(let serial, let until): self = .alreadyCertified(serial, until)
        case .revokedMeanwhile(let serial): self = .revokedMeanwhile(serial)
        case .alreadyIssued(let serial, let delivered): self = .alreadyIssued(serial, delivered)
        case .alreadyRequested(let id):
            self.init(.alreadyIssued, "this Idempotency-Key made request \(id); its key was in that answer only")
        case .inProgress: self.init(.inProgress, "the first call under this Idempotency-Key still runs; ask again")
        case .idempotencyKeyReused:
            self.init(.idempotencyKeyReused, "the Idempotency-Key was used with another body; take a new key")
        case .unknownProfile(let name): self = .unknownProfile(name)
        case .profileNotAllowed(let name, let allowed): self = .profileNotAllowed(name, allowed)
        case .profileNotForAdministrators(let name): self = .profileNotForAdministrators(name)
        case .noProfileVersion(let name, let moment):
            self.init(.noProfileVersion, "no version of \(name.quoted) is in force at \(moment); take a later moment")
        case .subject(let refusal): self.init(refusal)
        case .rules(let findings): self = .rules(findings)
        case .certificationRequest(let error): self.init(error)
        case .key(let error): self.init(error)
        case .keyBlocked: self = .keyBlocked
        case .keyOfAnotherPerson: self = .keyOfAnotherPerson
        case .password(let refusal): self.init(refusal)
        case .agreementRequired(let version): self = .agreementRequired(version)
        case .reasonNotAllowed(let reason): self = .reasonNotAllowed(reason)
        case .rateLimited(let what, let perHour):
            self.init(.rateLimited, "the person had \(perHour) \(what) in the last hour, which is the limit; wait")
        case .busy(let full): self.init(.busy, "\(full)")
        case .unreadableFile(let what, let reason): self = .unreadable(what, reason)
        case .requestMismatch(let reason): self.init(.requestMismatch, reason)
        case .requestCompleted(let id):
            self.init(.requestCompleted, "another certificate was taken in for request \(id); make a new request")
        case .revocationListRefused(.notWritten(let reason)):
            self.init(.storageUnavailable, "the CRL could not be written: \(reason); the published list stays")
        case .revocationListRefused(let fault): self.init(.crlGuard, "\(fault); the published list stays")
        case .cannotSign(let reason): self.init(.cannotSign, reason)
        case .clockBehind(let issuer):
            self.init(.clockBehind, "the clock lies before the notBefore of issuer \(issuer); an administrator sets it")
        case .store(let error): self.init(error)
        case .unexpected(let detail): self.init(.internalError, detail)
        }
    }

    private static let noLongerPermitted = Problem(
        .noLongerPermitted,
        "the right to the address changed while the certificate was made; nothing was issued",
        rule: "X11"
    )

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
