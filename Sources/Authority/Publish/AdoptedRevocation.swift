// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Store

/// An entry of a published CRL that says more than the ledger does (V3).
///
/// A value without storage of its own: after a restored backup there may be a million of them.
struct AdoptedRevocation: Sendable {
    private let serial: SerialKey
    private let revokedAt: Timestamp
    private let reason: RevocationReason

    /// Gives `nil` where the ledger knows the revocation as one that began no later, and keyCompromise as such.
    init?(_ entry: RevocationListEntry, known: Revocation?) {
        if let known = known?.entry {
            let isWorse = entry.reason == .keyCompromise && known.reason != .keyCompromise
            guard isWorse || entry.revokedAt < known.revokedAt else { return nil }
        }
        serial = SerialKey(entry.serial)
        (revokedAt, reason) = (entry.revokedAt, entry.reason)
    }

    /// Brings what the list says into the ledger; a compromised key is blocked there (V2).
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - end: Until when a certificate counts that the ledger does not know.
    ///   - moment: When it is taken over.
    ///   - records: The transaction.
    /// - Throws: `StoreError`.
    func store(
        of issuer: String,
        otherwiseUntil end: Timestamp,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws(StoreError) {
        guard let serial = serial.serial else { return }
        let entry = stronger(serial, try records.revocation(of: serial, issuer: issuer)?.entry)
        if let record = try records.certificate(serial), record.intent.issuer == issuer {
            let step = RevocationStep(record: record, reason: entry.reason, actor: .daemon, moment: moment)
            return try step.adopt(revokedAt: entry.revokedAt, in: records)
        }
        _ = try records.put(Revocation(issuer: issuer, entry: entry, notAfter: end), by: nil)
        try records.append(.revocationAdopted(entry, issuer, at: moment))
    }

    /// The earlier moment, and keyCompromise where one of both says so.
    private func stronger(_ serial: SerialNumber, _ known: RevocationListEntry?) -> RevocationListEntry {
        RevocationListEntry(
            serial: serial,
            revokedAt: min(revokedAt, known?.revokedAt ?? revokedAt),
            reason: reason == .keyCompromise ? reason : known?.reason ?? reason
        )
    }
}
