// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What can happen; the closed set of actions in the audit log.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
    /// A CA was made.
    case authorityCreated = "authority.created"
    /// The daemon began to use the store.
    case daemonStarted = "daemon.started"
    /// The daemon stopped in order.
    case daemonStopped = "daemon.stopped"
    /// A serial number and the bytes to be signed were stored, before the signature.
    case certificateIntended = "certificate.intended"
    /// The signed certificate was stored, before anybody gets it.
    case certificateRecorded = "certificate.recorded"
    /// The certificate was handed over.
    case certificateDelivered = "certificate.delivered"
    /// The intent came to nothing; its serial will not be signed.
    case certificateAbandoned = "certificate.abandoned"
    /// The certificate or the intent was revoked.
    case certificateRevoked = "certificate.revoked"
    /// The reason of a revocation was changed to keyCompromise (V2).
    case revocationReasonChanged = "certificate.revocation-reason-changed"
    /// A revocation was taken over from a published CRL (V3).
    case revocationAdopted = "certificate.revocation-adopted"
    /// The certificate lost its applicant (P3).
    case certificateOrphaned = "certificate.orphaned"
    /// A CRL was published.
    case revocationListPublished = "crl.published"
    /// A key was put on the block list.
    case keyBlocked = "key.blocked"
    /// A person was entered or changed.
    case personPut = "person.put"
    /// A person was removed.
    case personRemoved = "person.removed"
    /// A domain was entered or changed.
    case domainPut = "domain.put"
    /// A domain was removed.
    case domainRemoved = "domain.removed"
    /// A mailbox was registered.
    case mailboxCreated = "mailbox.created"
    /// Fields of a mailbox were edited; the details name which.
    case mailboxEdited = "mailbox.edited"
    /// A mailbox was deactivated.
    case mailboxDeactivated = "mailbox.deactivated"
    /// A mailbox was reactivated.
    case mailboxReactivated = "mailbox.reactivated"
    /// A mailbox was deleted.
    case mailboxDeleted = "mailbox.deleted"
    /// An import registered mailboxes or edited fields of them; the details count them, or name many of them.
    case mailboxesImported = "mailbox.imported"
    /// A challenge was queued.
    case challengeSent = "challenge.sent"
    /// A challenge was confirmed.
    case challengeConfirmed = "challenge.confirmed"
    /// A challenge was refused.
    case challengeRefused = "challenge.refused"
    /// A pending challenge was made invalid.
    case challengeSuperseded = "challenge.superseded"
    /// The mail of a challenge was given up.
    case challengeUndeliverable = "challenge.undeliverable"
    /// An address was linked.
    case linkMade = "link.made"
    /// A link was suspended.
    case linkSuspended = "link.suspended"
    /// A link ended.
    case linkEnded = "link.ended"
    /// An administrator had a mail of the outbox tried again.
    case mailRetried = "mail.retried"
    /// A key and CSR for an outside CA were made.
    case outsideRequestCreated = "request.created"
    /// The certificate of an outside CA was taken in.
    case outsideRequestCompleted = "request.completed"
    /// The audit chain was checked.
    case chainVerified = "audit.verified"
}
