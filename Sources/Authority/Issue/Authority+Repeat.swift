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
    /// A PKCS#12 file is never kept, so its outcome is named and not repeated; one that was never delivered is
    /// superseded by the new request.
    func repeated(_ request: IssueRequest) async throws -> IssuedCertificate? {
        guard let key = request.idempotencyKey, let record = try await earlierRecord(under: key) else { return nil }
        guard let bytes = record.certificate else {
            guard record.intent.origin == parts.origin, record.abandonedAt == nil else { return nil }
            throw AuthorityError.inProgress
        }
        guard case .certificationRequest = request.keySource else {
            guard record.deliveredAt != nil else { return nil }
            throw AuthorityError.alreadyIssued(record.intent.serial, delivered: true)
        }
        return try repeated(record, Certificate(derEncoded: bytes))
    }

    private func earlierRecord(under key: IdempotencyKey) async throws -> CertificateRecord? {
        let moment = now
        return try await parts.store.read { records in
            guard let outcome = try records.outcome(of: key, at: moment) else { return nil }
            guard outcome.fingerprint == key.fingerprint else { throw AuthorityError.idempotencyKeyReused }
            return try SerialNumber(hexadecimal: outcome.reference).flatMap { serial in
                try records.certificate(serial)
            }
        }
    }

    private func repeated(_ record: CertificateRecord, _ certificate: Certificate) throws -> IssuedCertificate {
        let chain = parts.issuers.filter { $0.name == record.intent.issuer }.map(\.certificate)
        return IssuedCertificate(
            certificate: certificate,
            issuer: record.intent.issuer,
            profile: record.intent.profile,
            profileVersion: record.intent.profileVersion,
            chain: chain,
            pkcs12: nil,
            filename: "",
            notes: [],
            isRepeated: true
        )
    }
}
