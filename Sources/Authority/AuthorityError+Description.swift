// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import SubjectProfiles

extension AuthorityError: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .notFound(let what): "there is no \(what)"
        case .addressNotListed: "the address is not on the person's selection list"
        case .notRequestable(let obstacle): "\(obstacle)"
        case .noLongerPermitted:
            "the right to the address changed while the certificate was made; nothing was issued"
        case .alreadyCertified:
            "a certificate for the address is valid or being made; revoke it first, or ask again when it is due"
        case .revokedMeanwhile:
            "the certificate was revoked while it was made; it is stored as revoked and not handed out"
        case .alreadyIssued(let serial, _):
            "this Idempotency-Key issued \(serial); its PKCS#12 is not kept, ask with a new Idempotency-Key"
        case .alreadyRequested(let id): "this Idempotency-Key made request \(id); its key was in that answer only"
        case .inProgress: "the first call under this Idempotency-Key still runs; ask again"
        case .idempotencyKeyReused: "the Idempotency-Key was used with another body; take a new key"
        case .unknownProfile(let name): "there is no profile \(name)"
        case .profileNotAllowed(let name, let allowed):
            "profile \(name) is not for this address; allowed: \(allowed.joined(separator: ", "))"
        case .profileNotForAdministrators(let name):
            "profile \(name) does not say allowUnregistered = true; act for the person instead"
        case .noProfileVersion(let name, let moment):
            "no version of profile \(name) is in force at \(moment); take a later moment"
        case .subject(let refusal): "\(refusal)"
        case .rules(let findings): findings.map { "\($0.check): \($0.detail)" }.joined(separator: "; ")
        case .certificationRequest(let error): "\(error)"
        case .key(let error): "\(error)"
        case .keyBlocked: "a certificate on this key was revoked for keyCompromise; make a new key"
        case .keyOfAnotherPerson: "another person has a certificate on this key; make a key of your own"
        case .password(let refusal): "\(refusal)"
        case .agreementRequired(let version):
            "the request does not carry agreement \(version); the person accepts it first"
        case .reasonNotAllowed(let reason): "\(reason.rawValue) is for contacts and administrators; take another"
        case .mailboxActive: "\(RegistryRefusal.revocationWhileActive)"
        case .rateLimited(let what, let perHour):
            "the person had \(perHour) \(what) in the last hour, which is the limit; wait"
        case .portalRateLimited(let what, let perHour):
            "this portal had \(perHour) \(what) in the last hour, which is its limit; wait, or raise it in siegel.toml"
        case .busy(let full): "\(full)"
        case .unreadableFile(let what, let reason): "\(what): \(reason)"
        case .requestMismatch(let reason): reason
        case .requestCompleted(let id): "another certificate was taken in for request \(id); make a new request"
        case .revocationListRefused(let fault): "\(fault); the published list stays"
        case .cannotSign(let reason): reason
        case .clockBehind(let issuer):
            "the clock lies before the notBefore of issuer \(issuer); an administrator sets it"
        case .store(let error): "\(error)"
        case .unexpected(let detail): detail
        }
    }
}
