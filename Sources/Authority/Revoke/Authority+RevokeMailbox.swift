// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateLedger
public import CertificateModel
import MailAddressing
public import MailboxRegistry
import Store

extension Authority {
    /// Revokes the valid certificates of a mailbox and its open intents, whoever requested them (V1, V5).
    ///
    /// All of them or none: each counts towards the limit of revocations in an hour.
    ///
    /// - Parameters:
    ///   - id: The mailbox.
    ///   - reason: Why.
    ///   - viewer: Whose right it is: a contact's once the mailbox is inactive, or an administrator's.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What was revoked, newest first; nothing where nothing was left.
    /// - Throws: `AuthorityError.notFound` for a mailbox that the viewer does not administer, `.mailboxActive`,
    ///   `.rateLimited` or `.portalRateLimited`.
    public func revokeMailbox(
        _ id: MailboxID,
        reason: RevocationReason,
        as viewer: Viewer,
        actor: AuditActor
    ) async throws(AuthorityError) -> [VisibleCertificate] {
        let moment = now
        let limit = settings.revocationsPerPersonPerHour
        let revoked = try await AuthorityError.translating {
            try await counted(as: .revocations, by: actor) { share in
                try await parts.store.write { records in
                    let sight = sight(of: viewer, in: records)
                    let key = try sight.revocable(id).address.comparisonKey
                    let live = try records.liveCertificates(forAddress: key, at: moment)
                    try Self.checkRevocationLimit(limit, of: actor, adding: live.count, at: moment, in: records)
                    try share.take(live.count, at: moment)
                    for record in live where try Self.isUnrevoked(record, in: records) {
                        let step = RevocationStep(record: record, reason: reason, actor: actor, moment: moment)
                        try step.store(in: records)
                    }
                    return try live.map { try sight.certificate($0.intent.serial) }
                }
            }
        }
        parts.reach(.revocationStored)
        return revoked
    }

    /// One that stood on the compromised key of another is revoked with that one (V2).
    private static func isUnrevoked(_ record: CertificateRecord, in records: any ReadTransaction) throws -> Bool {
        try records.revocation(of: record.intent.serial, issuer: record.intent.issuer) == nil
    }
}
