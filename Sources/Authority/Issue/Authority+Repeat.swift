// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import IssuerKeys
import MailAddressing
import Store

extension Authority {
    /// The outcome of an earlier call under the same idempotency key, where there was one.
    ///
    /// A PKCS#12 file is never kept, so its outcome is named and not repeated. An intent without a certificate is no
    /// outcome: the call that left it has ended.
    func repeated(_ request: IssueRequest, for requester: Requester) async throws -> IssuedCertificate? {
        let applicant = Self.applicant(of: requester.applicant)
        guard let key = request.idempotencyKey, let record = try await earlierRecord(under: key, for: applicant),
            let bytes = record.certificate
        else { return nil }
        let serial = record.intent.serial
        guard case .certificationRequest(let pem) = request.keySource else {
            throw AuthorityError.alreadyIssued(serial, delivered: record.deliveredAt != nil)
        }
        guard record.deliveredAt != nil || record.revocation == nil else {
            throw AuthorityError.revokedMeanwhile(serial)
        }
        return try repeated(record, Certificate(derEncoded: bytes), notes: Self.key(fromRequest: pem).notes)
    }

    private func earlierRecord(
        under key: IdempotencyKey,
        for applicant: Applicant
    ) async throws -> CertificateRecord? {
        let moment = now
        return try await parts.store.read { records in
            guard let outcome = try records.outcome(of: key, at: moment),
                let serial = SerialNumber(hexadecimal: outcome.reference),
                let record = try records.certificate(serial), !record.intent.applicant.isNamesake(of: applicant)
            else { return nil }
            guard outcome.fingerprint == key.fingerprint else { throw AuthorityError.idempotencyKeyReused }
            return record
        }
    }

    private func repeated(
        _ record: CertificateRecord,
        _ certificate: Certificate,
        notes: [String]
    ) throws -> IssuedCertificate {
        let chain = parts.issuers.filter { $0.name == record.intent.issuer }.map(\.certificate)
        return IssuedCertificate(
            certificate: certificate,
            issuer: record.intent.issuer,
            profile: record.intent.profile,
            profileVersion: record.intent.profileVersion,
            chain: chain,
            pkcs12: nil,
            filename: "",
            notes: notes,
            isRepeated: true
        )
    }
}
