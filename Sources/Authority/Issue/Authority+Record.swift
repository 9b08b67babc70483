// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import IssuerKeys
import OpenSSLBridge
import Store

extension Authority {
    /// Stores the certificate durably, before anybody gets it; one whose intent was revoked stays revoked (V5).
    func record(_ signed: SignedCertificate, _ draft: CertificateDraft) async throws {
        let event = recorded(signed, draft)
        let issuer = draft.plan.issuer.name
        let isRevoked = try await parts.store.write { records in
            guard try records.record(signed.derEncoded, for: signed.serial) else {
                throw AuthorityError.unexpected("serial \(signed.serial) has no open intent")
            }
            try records.append(event)
            return try records.revocation(of: signed.serial, issuer: issuer) != nil
        }
        guard !isRevoked else { throw AuthorityError.revokedMeanwhile(signed.serial) }
    }

    private func recorded(_ signed: SignedCertificate, _ draft: CertificateDraft) -> AuditEvent {
        AuditEvent(
            .certificateRecorded,
            at: now,
            by: draft.plan.entitled.requester.actor,
            [
                "serial": signed.serial.description,
                "issuer": draft.plan.issuer.name,
                "toBeSignedSHA256": Digest.sha256(draft.toBeSigned).hexadecimal,
                "certificateSHA256": Digest.sha256(signed.derEncoded).hexadecimal,
            ]
        )
    }
}
