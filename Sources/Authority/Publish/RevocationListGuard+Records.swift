// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel

extension RevocationListGuard.Report {
    /// What the ledger remembers of the list.
    func list(_ issuer: String, sequence: Int64) -> PublishedRevocationList {
        facts.list(issuer, digest: digest, sequence: sequence)
    }
}

extension PublishedRevocationList {
    /// The audit entry of the publication.
    func event(at moment: Timestamp, by actor: AuditActor) -> AuditEvent {
        AuditEvent(
            .revocationListPublished,
            at: moment,
            by: actor,
            ["issuer": issuer, "number": "\(number)", "entries": "\(entryCount)", "sha256": digest.hexadecimal]
        )
    }
}
