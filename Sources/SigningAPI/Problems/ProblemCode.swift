// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Every error code of the socket; `type` of the answer is `urn:siegel:error:<code>`.
///
/// The set is closed: documents and clients list exactly these. Title and status are in `ProblemCode+Table.swift`.
public enum ProblemCode: String, Sendable, Hashable, CaseIterable {
    /// The body is not one JSON text, or nests too deep.
    case malformedJSON = "malformed-json"
    /// `errors` names every unknown field.
    case unknownField = "unknown-field"
    /// The pointer names it.
    case duplicateKey = "duplicate-key"
    /// `errors` names the fields and what they should hold.
    case invalidField = "invalid-field"
    /// The detail names it and what it should be.
    case invalidParameter = "invalid-parameter"
    /// Lists are read on with the `next` of the answer before.
    case invalidCursor = "invalid-cursor"
    /// A call that rests on role portal names the person it is made for.
    case actingUserRequired = "acting-user-required"
    /// A call is made for exactly one person.
    case actingUserRepeated = "acting-user-repeated"
    /// One header of 1 to 128 printable ASCII characters.
    case idempotencyKeyInvalid = "idempotency-key-invalid"
    /// The user ID is unknown or malformed.
    case unknownUser = "unknown-user"
    /// The detail names the roles that do.
    case roleRequired = "role-required"
    /// It does not exist or is another’s; the two cannot be told apart.
    case notFound = "not-found"
    /// It is copied from the mail as a whole (C4).
    case tokenUnknown = "token-unknown"
    /// A functional mailbox is confirmed by its applicant alone (C2).
    case tokenForeign = "token-foreign"
    /// `Allow` lists those it knows.
    case methodNotAllowed = "method-not-allowed"
    /// The detail lists the media types of the resource.
    case notAcceptable = "not-acceptable"
    /// A request is sent within the time limit.
    case timeout
    /// The detail names the limit.
    case bodyTooLarge = "body-too-large"
    /// A CSR has at most 16 KiB.
    case csrTooLarge = "csr-too-large"
    /// JSON is sent as `application/json`.
    case unsupportedMediaType = "unsupported-media-type"
    /// It is no address, or one that no certificate can carry.
    case invalidAddress = "invalid-address"
    /// It is no domain name, or not IDNA 2008.
    case invalidDomain = "invalid-domain"
    /// User IDs match `[A-Za-z0-9._@-]{1,64}`.
    case invalidUserID = "invalid-user-id"
    /// It is empty, blank, only punctuation, or has control characters.
    case invalidName = "invalid-name"
    /// A common name has at most 64 characters; nothing is cut.
    case nameTooLong = "name-too-long"
    /// It is no PKCS#10 request as PEM. RFC 2986.
    case csrMalformed = "csr-malformed"
    /// The version of a PKCS#10 request is 0. RFC 2986 section 4.1.
    case csrVersion = "csr-version"
    /// A CSR is signed with the key it names.
    case csrSignature = "csr-signature"
    /// The encoding or a value of the public key is wrong, such as a negative modulus.
    case keyMalformed = "key-malformed"
    /// RSA keys have 2048, 3072 or 4096 bits.
    case keySize = "key-size"
    /// The public exponent is 65537.
    case keyExponent = "key-exponent"
    /// The curves are P-256 and P-384, named by OID.
    case keyCurve = "key-curve"
    /// The point lies off the curve or at infinity.
    case keyPoint = "key-point"
    /// ROCA, small prime factors or close primes.
    case keyWeak = "key-weak"
    /// The detail lists the kinds it allows.
    case keyAlgorithmNotAllowed = "key-algorithm-not-allowed"
    /// It was compromised; a new key is needed (V2).
    case keyBlocked = "key-blocked"
    /// Every person has keys of their own.
    case keyOfAnotherPerson = "key-of-another-person"
    /// It encrypts the PKCS#12 or the private key (X7).
    case passwordRequired = "password-required"
    /// The private key is not in the daemon, so there is nothing to encrypt.
    case passwordNotAllowed = "password-not-allowed"
    /// The detail names the least number of characters.
    case passwordTooShort = "password-too-short"
    /// A password has at most 256 characters.
    case passwordTooLong = "password-too-long"
    /// Programs cannot enter them.
    case passwordCharacters = "password-characters"
    /// The encrypted key or PKCS#12 has another password.
    case passwordWrong = "password-wrong"
    /// The detail lists the profiles.
    case invalidProfile = "invalid-profile"
    /// The settings list the profiles of each type of address.
    case profileNotAllowed = "profile-not-allowed"
    /// The first version begins later.
    case noProfileVersion = "no-profile-version"
    /// `rule` or the detail names it; nothing was signed.
    case subjectRefused = "subject-refused"
    /// An administrator says whom the certificate is for.
    case applicantRequired = "applicant-required"
    /// Only an administrator requests for somebody else.
    case applicantNotAllowed = "applicant-not-allowed"
    /// An address gets a certificate only in a registered domain (P1, D3).
    case domainNotRegistered = "domain-not-registered"
    /// The request carries the version of the agreement in force (X10).
    case agreementRequired = "agreement-required"
    /// privilegeWithdrawn is for contacts and administrators (V2).
    case reasonNotAllowed = "reason-not-allowed"
    /// It is damaged or of an unknown kind.
    case pkcs12Unreadable = "pkcs12-unreadable"
    /// It is no X.509 certificate as PEM or DER.
    case certificateUnreadable = "certificate-unreadable"
    /// It is no X.509 revocation list.
    case crlUnreadable = "crl-unreadable"
    /// Key, address, signature or issuer differ.
    case requestMismatch = "request-mismatch"
    /// `errors` names each line and field (F5).
    case importInvalid = "import-invalid"
    /// A primary address lies in the mailbox’s domain, an alias in a managed domain of the contact (M5, M12).
    case addressOutside = "address-outside"
    /// It is the primary address of a person in the directory (C2).
    case applicantUnknown = "applicant-unknown"
    /// A key stands for one request.
    case idempotencyKeyReused = "idempotency-key-reused"
    /// Ask again after `Retry-After`.
    case inProgress = "in-progress"
    /// The PKCS#12 is never kept; `serial` and `delivered` say which it is.
    case alreadyIssued = "already-issued"
    /// A new one is issued when less than 28 days are left, or after revocation (X6).
    case alreadyCertified = "already-certified"
    /// All addresses are confirmed before a certificate is requested (X4).
    case aliasUnconfirmed = "alias-unconfirmed"
    /// An inactive mailbox gets no certificate (X5).
    case mailboxInactive = "mailbox-inactive"
    /// A challenge was sent to a linked address; it counts again once one is confirmed (C5).
    case linkSuspended = "link-suspended"
    /// One person confirms all addresses of a mailbox (C1).
    case mailboxConflicting = "mailbox-conflicting"
    /// The settings demand a recent confirmation of the addresses (D4).
    case linkOutdated = "link-outdated"
    /// The settings demand a recent check of the domain (D4).
    case controlOutdated = "control-outdated"
    /// Its addresses are confirmed by challenge (P1).
    case domainNotDirectory = "domain-not-directory"
    /// What changed between asking and signing wins (X11).
    case noLongerPermitted = "no-longer-permitted"
    /// It is stored as revoked and not handed out (V5).
    case revokedMeanwhile = "revoked-meanwhile"
    /// A domain in use is not deleted (D2).
    case domainInUse = "domain-in-use"
    /// It changes only while the domain has no addresses (D2).
    case domainKind = "domain-kind"
    /// An address is primary of one person, and never personal and functional (P2).
    case addressTaken = "address-taken"
    /// The directory decides about it, so it needs no mailbox (M12).
    case addressOfDirectory = "address-of-directory"
    /// Mailboxes have addresses in managed domains only (D2, D3).
    case domainNotManaged = "domain-not-managed"
    /// Primary address and type are never edited (M2).
    case fieldFixed = "field-fixed"
    /// A mailbox for which a challenge was queued is deactivated, not deleted (M3).
    case mailboxInUse = "mailbox-in-use"
    /// Display name and applicant of a linked mailbox are edited while it is inactive (M7).
    case mailboxLinked = "mailbox-linked"
    /// It is deactivated first (M9, V1).
    case mailboxActive = "mailbox-active"
    /// A functional mailbox has an applicant before a challenge goes out (C2).
    case applicantMissing = "applicant-missing"
    /// Read it again, then ask again.
    case changedMeanwhile = "changed-meanwhile"
    /// A token works once (C4).
    case tokenUsed = "token-used"
    /// A later mail was sent, or the mailbox was changed (C4).
    case tokenSuperseded = "token-superseded"
    /// A new mail is needed (C4).
    case tokenExpired = "token-expired"
    /// A new mail is needed (C4).
    case tokenRefused = "token-refused"
    /// It ends a link and makes none (C2).
    case tokenObjects = "token-objects"
    /// What was sent or dropped stays so (C10).
    case mailFinished = "mail-finished"
    /// A request takes in one certificate.
    case requestCompleted = "request-completed"
    /// The published list stays; the detail says which check failed.
    case crlGuard = "crl-guard"
    /// The detail names the share that is allowed.
    case pruneLimit = "prune-limit"
    /// Ask again after `Retry-After`.
    case rateLimited = "rate-limited"
    /// `instance` finds the cause in the daemon’s log.
    case internalError = "internal-error"
    /// Ask again after `Retry-After`.
    case busy
    /// Health says why.
    case cannotSign = "cannot-sign"
    /// It lies before the newest audit entry or the issuer’s first day.
    case clockBehind = "clock-behind"
    /// A new issuing CA is needed.
    case issuerExpiring = "issuer-expiring"
    /// The disk is full or read-only; nothing was issued.
    case storageUnavailable = "storage-unavailable"
}
