// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLReading {
    func outcome(of key: IdempotencyKey, at moment: Timestamp) throws(StoreError) -> IdempotentOutcome? {
        try connection.first(
            "SELECT fingerprint, reference, held_until FROM idempotency WHERE scope = $1 AND held_until > $2",
            [.blob(key.scope), .time(moment)],
            from: "idempotency"
        ) { row throws(StoreError) in
            IdempotentOutcome(
                fingerprint: try row.blob("fingerprint"),
                reference: try row.text("reference"),
                heldUntil: try row.time("held_until")
            )
        }
    }
}
