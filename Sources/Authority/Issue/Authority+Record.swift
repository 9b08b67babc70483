// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import MailboxRegistry
import OpenSSLBridge
import Store

extension Authority {
    /// Stores the certificate durably, before anybody gets it.
    ///
    /// One whose intent was revoked stays revoked (V5). The claim is taken again: where the work took longer than it
    /// held, and another request has the address by now, this certificate is revoked and the other one counts (X6).
    func record(_ signed: SignedCertificate, _ draft: CertificateDraft) async throws {
        let event = recorded(signed, draft)
        let issuer = draft.plan.issuer.name
        let entitled = draft.plan.entitled
        let clock = parts.clock
        let hold = settings.intentHold
        let refusal: AuthorityError? = try await parts.store.write { records in
            guard try records.record(signed.derEncoded, for: signed.serial) else {
                throw AuthorityError.unexpected("serial \(signed.serial) has no open intent")
            }
            try records.append(event)
            guard try records.revocation(of: signed.serial, issuer: issuer) == nil else {
                return .revokedMeanwhile(signed.serial)
            }
            let moment = clock()
            let claim = Claim(addressKey: entitled.addressKey, serial: signed.serial, blocksUntil: moment + hold)
            let person = entitled.requester.applicant
            guard let refusal = try self.refusal(of: claim, to: person, at: moment, in: records) else { return nil }
            try RevocationStep.supersede(signed.serial, at: moment, in: records)
            return refusal
        }
        if let refusal { throw refusal }
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
