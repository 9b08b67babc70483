// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import IssuerKeys
import MailAddressing
public import MailboxRegistry
public import OpenSSLBridge
public import Store
public import SubjectProfiles

/// Why the authority did not do what it was asked; every case is an answer of its own on the socket.
public enum AuthorityError: Error, Sendable {
    /// Nothing of that name exists for this viewer.
    case notFound(what: String)
    /// The address is not on the person's selection list, so for this person it does not exist (X1, X2).
    case addressNotListed
    /// The registry has an obstacle (P1, D3).
    case notRequestable(RegistryObstacle)
    /// What the request rested on changed between asking and signing (X11).
    case noLongerPermitted
    /// A valid certificate or a live intent holds the address (X6); serial number and notAfter are shown only to who may
    /// see it.
    case alreadyCertified(serial: SerialNumber?, until: Timestamp?)
    /// The intent was revoked before the certificate was recorded (V5).
    case revokedMeanwhile(SerialNumber)
    /// The key was used for an earlier call, whose outcome cannot be given again.
    case alreadyIssued(SerialNumber, delivered: Bool)
    /// The key was used for an earlier request to an outside CA, whose encrypted key cannot be given again.
    case alreadyRequested(id: String)
    /// The first call under this key still runs.
    case inProgress
    /// The key was used with another body.
    case idempotencyKeyReused
    /// The profile does not exist.
    case unknownProfile(String)
    /// The profile is not among those configured for the type of the address.
    case profileNotAllowed(String, allowed: [String])
    /// The profile does not let administrators request for others.
    case profileNotForAdministrators(String)
    /// The profile has no version in force at that moment.
    case noProfileVersion(String, Timestamp)
    /// The profile refuses subject or key.
    case subject(SubjectRefusal)
    /// The rules found fault with the bytes to be signed; nothing was signed.
    case rules([Finding])
    /// The certification request cannot be used.
    case certificationRequest(CertificationRequestError)
    /// The public key is refused.
    case key(PublicKeyError)
    /// The key is on the block list.
    case keyBlocked
    /// A certificate of another person holds the key.
    case keyOfAnotherPerson
    /// The password is refused.
    case password(PasswordRefusal)
    /// The request has to carry the version of the agreement that is in force (X10).
    case agreementRequired(String)
    /// The reason is reserved for contacts and administrators (V2).
    case reasonNotAllowed(RevocationReason)
    /// A contact revokes certificates of an inactive mailbox only (V1).
    case mailboxActive
    /// A limit per hour is reached.
    case rateLimited(what: String, perHour: Int)
    /// The limit per hour of all the people for whom a portal acts is reached.
    case portalRateLimited(what: String, perHour: Int)
    /// A lane is full.
    case busy(LaneAdmission.Full)
    /// The PKCS#12 file or PKCS#8 key that was sent cannot be opened or does not fit.
    case unreadableFile(what: String, reason: String)
    /// What was sent for an outside request does not fit it.
    case requestMismatch(reason: String)
    /// Another certificate was taken in for the outside request before.
    case requestCompleted(id: String)
    /// A new CRL failed its guard; the old one stays.
    case revocationListRefused(RevocationListFault)
    /// The issuer cannot sign now.
    case cannotSign(reason: String)
    /// The clock lies before the issuer's notBefore.
    case clockBehind(issuer: String)
    /// The store failed.
    case store(StoreError)
    /// A library failed in a way that no input should cause.
    case unexpected(String)
}
