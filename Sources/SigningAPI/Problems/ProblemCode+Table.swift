// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ProblemCode {
    /// The kind of error in one sentence, the same for every occurrence.
    public var title: String {
        switch self {
        case .malformedJSON: "The body is not valid JSON"
        case .unknownField: "The body has a field that this request does not have"
        case .duplicateKey: "A name stands twice in an object"
        case .invalidField: "A field is missing or has the wrong form"
        case .invalidParameter: "A query parameter or header is not readable"
        case .invalidCursor: "The cursor is not one that a list answered"
        case .actingUserRequired: "The call needs an Acting-User header"
        case .actingUserRepeated: "The call has more than one Acting-User header"
        case .idempotencyKeyInvalid: "The Idempotency-Key is not readable"
        case .unknownUser: "The Acting-User is not in the directory"
        case .roleRequired: "The caller has no role that allows this"
        case .notFound: "There is nothing here for this caller"
        case .tokenUnknown: "The link is unknown"
        case .tokenForeign: "The link is for another person"
        case .methodNotAllowed: "The resource does not know this method"
        case .notAcceptable: "None of the accepted media types can be answered"
        case .timeout: "The request took too long to arrive"
        case .bodyTooLarge: "The body is too large"
        case .csrTooLarge: "The CSR is too large"
        case .unsupportedMediaType: "The body’s media type is not one of this resource"
        case .invalidAddress: "The mail address is not valid"
        case .invalidDomain: "The mail domain is not valid"
        case .invalidUserID: "The user ID is not valid"
        case .invalidName: "The name cannot stand in a certificate"
        case .nameTooLong: "The name is too long for a certificate"
        case .csrMalformed: "The CSR is not readable"
        case .csrVersion: "The CSR has an unknown version"
        case .csrSignature: "The CSR’s signature does not verify"
        case .keyMalformed: "The key is not readable"
        case .keySize: "The key has a size that is not allowed"
        case .keyExponent: "The RSA exponent is not allowed"
        case .keyCurve: "The curve is not allowed"
        case .keyPoint: "The public key is not a point of its curve"
        case .keyWeak: "The key is weak"
        case .keyAlgorithmNotAllowed: "The profile does not allow this kind of key"
        case .keyBlocked: "The key is on the block list"
        case .keyOfAnotherPerson: "The key was certified for another person"
        case .passwordRequired: "A password is needed"
        case .passwordNotAllowed: "A CSR comes without password and PKCS#12"
        case .passwordTooShort: "The password is too short"
        case .passwordTooLong: "The password is too long"
        case .passwordCharacters: "The password has control characters"
        case .passwordWrong: "The password does not open it"
        case .invalidProfile: "There is no such profile"
        case .profileNotAllowed: "The profile is not for this address"
        case .noProfileVersion: "No version of the profile is in force at that time"
        case .subjectRefused: "The certificate would break a rule of its profile"
        case .applicantRequired: "The request needs an applicant"
        case .applicantNotAllowed: "The applicant is the Acting-User"
        case .domainNotRegistered: "The address’s domain is not registered for the directory"
        case .agreementRequired: "The agreement was not accepted"
        case .reasonNotAllowed: "The reason is not one this caller gives"
        case .pkcs12Unreadable: "The PKCS#12 file is not readable"
        case .certificateUnreadable: "The certificate is not readable"
        case .crlUnreadable: "The revocation list is not readable"
        case .requestMismatch: "The certificate does not belong to the request"
        case .importInvalid: "The import has errors and nothing was stored"
        case .addressOutside: "The address lies outside of the domains that are allowed"
        case .applicantUnknown: "The applicant address is nobody’s in the directory"
        case .idempotencyKeyReused: "The Idempotency-Key was used for another body"
        case .inProgress: "The first call with this Idempotency-Key still runs"
        case .alreadyIssued: "The certificate was issued by an earlier call"
        case .alreadyCertified: "A valid certificate for the address exists"
        case .aliasUnconfirmed: "An alias of the mailbox is not confirmed"
        case .mailboxInactive: "The mailbox is not active"
        case .linkSuspended: "An address of the mailbox is not confirmed again"
        case .mailboxConflicting: "The addresses of the mailbox were confirmed by different people"
        case .linkOutdated: "An address of the mailbox was confirmed too long ago"
        case .controlOutdated: "The control over the domain was checked too long ago"
        case .domainNotDirectory: "The domain’s addresses are confirmed by challenge"
        case .noLongerPermitted: "The right to the address ended meanwhile"
        case .revokedMeanwhile: "The certificate was revoked while it was made"
        case .domainInUse: "The domain still has addresses"
        case .domainKind: "The kind of a domain in use does not change"
        case .addressTaken: "The address belongs to somebody else"
        case .addressOfDirectory: "The directory holds the address"
        case .domainNotManaged: "The domain’s addresses come from the directory"
        case .fieldFixed: "The field never changes"
        case .mailboxInUse: "The mailbox is not deleted any more"
        case .mailboxLinked: "The mailbox is linked and active"
        case .mailboxActive: "The mailbox is active"
        case .applicantMissing: "The mailbox has no applicant who can confirm"
        case .changedMeanwhile: "Somebody else changed it at the same moment"
        case .tokenUsed: "The link was used already"
        case .tokenSuperseded: "The link is no longer valid"
        case .tokenExpired: "The link’s time is over"
        case .tokenRefused: "The link was refused"
        case .tokenObjects: "The link is for objecting"
        case .mailFinished: "The mail is not tried again"
        case .requestCompleted: "The request has its certificate already"
        case .crlGuard: "The revocation list does not pass the guard"
        case .pruneLimit: "The import would remove too many people"
        case .rateLimited: "Too many requests in this time"
        case .internalError: "Something failed inside the daemon"
        case .busy: "The daemon has too much to do"
        case .cannotSign: "The daemon cannot sign"
        case .clockBehind: "The daemon’s clock is behind"
        case .issuerExpiring: "The issuer expires before the certificate would"
        case .storageUnavailable: "The daemon cannot store anything"
        }
    }

    /// The HTTP status of the answer.
    public var status: Int {
        switch self {
        case .malformedJSON, .unknownField, .duplicateKey, .invalidParameter, .invalidCursor, .actingUserRequired,
            .actingUserRepeated, .idempotencyKeyInvalid:
            400
        case .unknownUser, .roleRequired: 403
        case .notFound, .tokenUnknown, .tokenForeign: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .timeout: 408
        case .inProgress, .alreadyIssued, .alreadyCertified, .aliasUnconfirmed, .mailboxInactive, .noLongerPermitted,
            .revokedMeanwhile, .domainInUse, .domainKind, .addressTaken, .requestCompleted, .crlGuard, .pruneLimit,
            .addressOfDirectory, .domainNotManaged, .fieldFixed,
            .mailboxInUse, .mailboxLinked, .mailboxActive, .applicantMissing, .changedMeanwhile, .tokenUsed,
            .tokenSuperseded, .tokenExpired, .tokenRefused, .tokenObjects, .mailFinished, .linkSuspended,
            .mailboxConflicting, .linkOutdated, .controlOutdated, .domainNotDirectory:
            409
        case .bodyTooLarge, .csrTooLarge: 413
        case .unsupportedMediaType: 415
        case .invalidField, .invalidAddress, .invalidDomain, .invalidUserID, .invalidName, .nameTooLong, .csrMalformed,
            .csrVersion, .csrSignature, .keyMalformed, .keySize, .keyExponent, .keyCurve, .keyPoint, .keyWeak,
            .keyAlgorithmNotAllowed, .keyBlocked, .keyOfAnotherPerson, .passwordRequired, .passwordNotAllowed,
            .passwordTooShort, .passwordTooLong, .passwordCharacters, .passwordWrong, .invalidProfile,
            .profileNotAllowed, .noProfileVersion, .subjectRefused, .applicantRequired, .applicantNotAllowed,
            .domainNotRegistered, .agreementRequired, .reasonNotAllowed, .pkcs12Unreadable, .certificateUnreadable,
            .crlUnreadable, .requestMismatch, .importInvalid, .idempotencyKeyReused, .addressOutside, .applicantUnknown:
            422
        case .rateLimited: 429
        case .internalError: 500
        case .busy, .cannotSign, .clockBehind, .issuerExpiring, .storageUnavailable: 503
        }
    }
}
