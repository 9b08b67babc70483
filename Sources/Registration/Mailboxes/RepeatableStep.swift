// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// A creating call that may be repeated under its key: what it made is named in the transaction that made it.
struct RepeatableStep: Sendable {
    private static let keyLifetime = Duration.days(1)

    let key: IdempotencyKey?
    let moment: Timestamp

    /// What an earlier call under the key made.
    ///
    /// - Parameters:
    ///   - records: The transaction.
    ///   - read: Finds what a reference names; `nil` where it is gone, so that the call begins anew.
    /// - Returns: `nil` where nothing was made yet.
    /// - Throws: `MailboxError.idempotencyKeyReused` for another body.
    func earlier<Value>(in records: any ReadTransaction, _ read: (String) throws -> Value?) throws -> Value? {
        guard let key, let outcome = try records.outcome(of: key, at: moment),
            let value = try read(outcome.reference)
        else { return nil }
        guard outcome.fingerprint == key.fingerprint else { throw MailboxError.idempotencyKeyReused }
        return value
    }

    /// Names what the call made.
    ///
    /// - Parameters:
    ///   - reference: Finds it again.
    ///   - records: The transaction that made it.
    /// - Throws: `StoreError`.
    func remember(_ reference: String, in records: any WriteTransaction) throws(StoreError) {
        guard let key else { return }
        let end = moment + Self.keyLifetime
        try records.insert(
            IdempotentOutcome(fingerprint: key.fingerprint, reference: reference, heldUntil: end),
            under: key
        )
    }
}
