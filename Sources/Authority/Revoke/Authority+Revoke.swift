// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateLedger
public import CertificateModel
public import MailboxRegistry
import Store

extension Authority {
    /// Revokes a certificate or an intent, for good (V1, V2, V5).
    ///
    /// - Parameters:
    ///   - serial: Which one.
    ///   - reason: Why.
    ///   - viewer: Whose right it is: the applicant's, a current owner's (X9), an administrator's, or that of a contact
    ///   of the mailbox once it is inactive.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The record; of one that was revoked before, with the first date and reason.
    /// - Throws: `AuthorityError.notFound` also for a certificate that the viewer may not see, `.mailboxActive`,
    ///   `.reasonNotAllowed`, `.rateLimited` or `.portalRateLimited`.
    public func revoke(
        _ serial: SerialNumber,
        reason: RevocationReason,
        as viewer: Viewer,
        actor: AuditActor
    ) async throws(AuthorityError) -> VisibleCertificate {
        let moment = now
        let limit = settings.revocationsPerPersonPerHour
        let revoked = try await AuthorityError.translating {
            try await counted(as: .revocations, by: actor) { share in
                try await parts.store.write { records in
                    let sight = sight(of: viewer, in: records)
                    let before = try sight.certificate(serial)
                    try sight.check(reason, for: before)
                    let step = RevocationStep(record: before.record, reason: reason, actor: actor, moment: moment)
                    guard Self.changes(before.record, to: reason) else { return before }
                    try Self.checkRevocationLimit(limit, of: actor, adding: 1, at: moment, in: records)
                    try share.take(at: moment)
                    try Self.store(step, over: before.record.revocation, in: records)
                    return try sight.certificate(serial)
                }
            }
        }
        parts.reach(.revocationStored)
        return revoked
    }

    private static func changes(_ record: CertificateRecord, to reason: RevocationReason) -> Bool {
        guard let earlier = record.revocation else { return true }
        return reason == .keyCompromise && earlier.entry.reason != .keyCompromise
    }

    private static func store(
        _ step: RevocationStep,
        over earlier: Revocation?,
        in records: any WriteTransaction
    ) throws {
        if let earlier { try step.worsen(earlier, in: records) } else { try step.store(in: records) }
    }

    static func checkRevocationLimit(
        _ limit: Int,
        of actor: AuditActor,
        adding more: Int,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws {
        guard let user = actor.user else { return }
        let count = try records.revocationCount(by: user, since: moment - .seconds(3600))
        guard more == 0 || count + more <= limit else {
            throw AuthorityError.rateLimited(what: "revocations", perHour: limit)
        }
    }
}
