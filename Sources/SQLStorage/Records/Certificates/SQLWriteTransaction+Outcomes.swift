// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    private static let putOutcome = """
        INSERT INTO idempotency (scope, fingerprint, reference, held_until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (scope) DO UPDATE SET fingerprint = excluded.fingerprint, reference = excluded.reference,
            held_until = excluded.held_until
        """

    /// Whoever holds an outcome asked for it first, so what is replaced here came to nothing or is no longer held.
    func insert(_ outcome: IdempotentOutcome, under key: IdempotencyKey) throws(StoreError) {
        try connection.run(
            Self.putOutcome,
            [.blob(key.scope), .blob(outcome.fingerprint), .text(outcome.reference), .time(outcome.heldUntil)]
        )
    }

    func removeOutcomes(heldUntil moment: Timestamp) throws(StoreError) {
        try connection.run("DELETE FROM idempotency WHERE held_until <= $1", [.time(moment)])
    }
}
