// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import SubjectProfiles

extension Authority {
    /// Issues a certificate: the one order of work that nothing can leave out.
    ///
    /// - Parameters:
    ///   - request: What is asked for.
    ///   - requester: Who asks, and for whom.
    /// - Returns: The certificate, stored durably; the PKCS#12 file where the daemon made the key.
    /// - Throws: `AuthorityError` with the rule that refused; what was intended by then is abandoned or dangles.
    public func issue(
        _ request: IssueRequest,
        for requester: Requester
    ) async throws(AuthorityError) -> IssuedCertificate {
        try await AuthorityError.translating {
            try await keysInUse.run(request.idempotencyKey) { try await issueOnce(request, for: requester) }
        }
    }

    private func issueOnce(_ request: IssueRequest, for requester: Requester) async throws -> IssuedCertificate {
        if let earlier = try await repeated(request, for: requester) { return earlier }
        let entitled = try await reaching(.entitled) { try await entitle(requester, to: request.address) }
        let plan = try await reaching(.planned) { try self.plan(request, entitled) }
        let key = try await reaching(.keyed) { try await provideKey(for: request, plan) }
        let draft = try await reaching(.drafted) { try self.draft(plan, key) }
        let receipt = try await reaching(.intentStored) { try await prepare(draft) }
        let signed = try await reaching(.signed) { try await receipt.issuer.sign(prepared(receipt)) }
        let pkcs12 = try await reaching(.packaged) { try await package(signed, key, plan) }
        try await reaching(.recorded) { try await record(signed, draft) }
        return try issued(signed, draft, pkcs12)
    }

    /// Runs one step, and names it when it is done.
    private func reaching<Value>(_ checkpoint: Checkpoint, _ step: () async throws -> Value) async throws -> Value {
        let value = try await step()
        parts.reach(checkpoint)
        return value
    }

    /// The value that the CA key will use up; dropped unsigned, it abandons its serial number.
    private func prepared(_ receipt: IntentReceipt) -> PreparedCertificate {
        let deliveries = deliveries
        return PreparedCertificate(serial: receipt.serial, toBeSigned: receipt.toBeSigned) { serial in
            deliveries.abandon(serial)
        }
    }

    private func issued(_ signed: SignedCertificate, _ draft: CertificateDraft, _ pkcs12: [UInt8]?) throws
        -> IssuedCertificate
    {
        let certificate = try Certificate(derEncoded: signed.derEncoded)
        return IssuedCertificate(
            certificate: certificate,
            issuer: draft.plan.issuer.name,
            profile: draft.plan.profile.name,
            profileVersion: draft.plan.version.name,
            chain: [draft.plan.issuer.certificate],
            pkcs12: pkcs12,
            filename: SuggestedFileName(draft.plan.entitled, notBefore: certificate.fields.validity.notBefore)
                .description,
            notes: draft.key.notes,
            isRepeated: false
        )
    }
}
