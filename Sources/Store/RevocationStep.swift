// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
public import CertificateModel

/// Storing one revocation, with its audit entry, its notice and the claim set free, inside a transaction.
public struct RevocationStep: Sendable {
    private let record: CertificateRecord
    private let reason: RevocationReason
    private let actor: AuditActor
    private let moment: Timestamp

    /// Names a revocation.
    ///
    /// - Parameters:
    ///   - record: The certificate, or the open intent.
    ///   - reason: Why it is revoked.
    ///   - actor: Who revokes it.
    ///   - moment: When.
    public init(record: CertificateRecord, reason: RevocationReason, actor: AuditActor, moment: Timestamp) {
        self.record = record
        self.reason = reason
        self.actor = actor
        self.moment = moment
    }

    /// Revokes a certificate in whose place another one counts (X6).
    ///
    /// - Parameters:
    ///   - serial: Its serial number.
    ///   - moment: When.
    ///   - records: The transaction.
    /// - Throws: `StoreError`.
    public static func supersede(
        _ serial: SerialNumber,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws(StoreError) {
        guard let record = try records.certificate(serial), record.revocation == nil else { return }
        try Self(record: record, reason: .superseded, actor: .daemon, moment: moment).store(in: records)
    }

    /// Stores a first revocation.
    ///
    /// - Parameter records: The transaction.
    /// - Throws: `StoreError`.
    public func store(in records: any WriteTransaction) throws(StoreError) {
        try put(revokedAt: moment, in: records)
        try records.freeClaim(heldBy: record.intent.serial)
        try records.append(event(.certificateRevoked))
        if isTold { try records.note(DueNotice(.revoked, of: record.intent.serial, notedAt: moment)) }
        if reason == .keyCompromise { try blockKey(in: records) }
    }

    /// Changes the reason of an earlier revocation to keyCompromise, the only change there is (V2).
    ///
    /// - Parameters:
    ///   - earlier: The revocation as it stands.
    ///   - records: The transaction.
    /// - Throws: `StoreError`.
    public func worsen(_ earlier: Revocation, in records: any WriteTransaction) throws(StoreError) {
        try put(revokedAt: earlier.entry.revokedAt, in: records)
        try records.append(event(.revocationReasonChanged))
        try blockKey(in: records)
    }

    /// Takes over what a published CRL says of the certificate (V3).
    ///
    /// The applicant heard of it when it was revoked.
    ///
    /// - Parameters:
    ///   - revokedAt: Since when, as the list says.
    ///   - records: The transaction.
    /// - Throws: `StoreError`.
    public func adopt(revokedAt: Timestamp, in records: any WriteTransaction) throws(StoreError) {
        let entry = try put(revokedAt: revokedAt, in: records)
        try records.freeClaim(heldBy: record.intent.serial)
        try records.append(.revocationAdopted(entry, record.intent.issuer, at: moment))
        if reason == .keyCompromise { try blockKey(in: records) }
    }

    /// Whether the applicant hears of it (N1): not of what was never signed, nor of what the daemon put another one in
    /// the place of before anybody got it.
    private var isTold: Bool {
        let isReplaced = record.deliveredAt == nil && reason == .superseded && actor == .daemon
        return record.certificate != nil && !isReplaced
    }

    @discardableResult
    private func put(
        revokedAt: Timestamp,
        in records: any WriteTransaction
    ) throws(StoreError) -> RevocationListEntry {
        let entry = RevocationListEntry(serial: record.intent.serial, revokedAt: revokedAt, reason: reason)
        let notAfter = record.intent.validity.notAfter
        let revocation = Revocation(issuer: record.intent.issuer, entry: entry, notAfter: notAfter)
        _ = try records.put(revocation, by: actor.user)
        return entry
    }

    /// A compromised key is blocked, and every other unexpired certificate on it is revoked too (V2).
    private func blockKey(in records: any WriteTransaction) throws(StoreError) {
        let fingerprint = record.intent.keyFingerprint
        guard try !records.isBlocked(key: fingerprint) else { return }
        try records.block(key: fingerprint, at: moment)
        try records.append(
            AuditEvent(.keyBlocked, at: moment, by: actor, ["subjectPublicKeyInfoSHA256": fingerprint.hexadecimal])
        )
        for other in try records.liveCertificates(onKey: fingerprint, at: moment)
        where other.intent.serial != record.intent.serial {
            try RevocationStep(record: other, reason: reason, actor: actor, moment: moment).store(in: records)
        }
    }

    private func event(_ action: AuditAction) -> AuditEvent {
        AuditEvent(
            action,
            at: moment,
            by: actor,
            ["serial": record.intent.serial.description, "issuer": record.intent.issuer, "reason": reason.rawValue]
        )
    }
}

extension AuditEvent {
    /// What a published CRL says of a serial number was taken over into the ledger (V3).
    ///
    /// - Parameters:
    ///   - entry: What the ledger says now.
    ///   - issuer: The name of the issuer.
    ///   - moment: When.
    /// - Returns: The event.
    public static func revocationAdopted(
        _ entry: RevocationListEntry,
        _ issuer: String,
        at moment: Timestamp
    ) -> Self {
        let details = ["serial": entry.serial.description, "issuer": issuer, "reason": entry.reason.rawValue]
        return Self(.revocationAdopted, at: moment, by: .daemon, details)
    }
}
