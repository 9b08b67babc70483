// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
public import CertificateModel
import IssuerKeys
import Store

extension Authority {
    /// Frees the addresses that earlier runs took and never delivered a certificate for (X6).
    ///
    /// - Throws: `AuthorityError.store`.
    public func freeDanglingClaims() async throws(AuthorityError) {
        let origin = parts.origin
        try await AuthorityError.translating {
            try await parts.store.write { try $0.freeUndeliveredClaims(ofRunsBefore: origin) }
        }
    }

    /// Reads the published CRLs before anything is signed, so that a restored backup never un-revokes (V3).
    ///
    /// A serial number on a published list that the ledger does not hold as revoked is taken over; a higher number is
    /// adopted.
    ///
    /// - Returns: The serial numbers that were taken over.
    /// - Throws: `AuthorityError.store`, or `.revocationListRefused` when a published list cannot be read.
    public func adoptPublishedRevocationLists() async throws(AuthorityError) -> [SerialNumber] {
        try await AuthorityError.translating {
            var adopted: [SerialNumber] = []
            for issuer in parts.issuers { adopted += try await adopt(issuer) }
            for issuer in parts.offlineIssuers { try await adopt(issuer) }
            return adopted
        }
    }

    private func adopt(_ issuer: Issuer) async throws -> [SerialNumber] {
        let path = revocationListPath(of: issuer.name)
        guard let digest = try FileDigest.sha256(ofFile: path) else { return [] }
        let newest = try await parts.store.read { try $0.newestRevocationList(issuer: issuer.name) }
        guard newest?.digest != digest else { return [] }
        let found = try await parts.store.read { records in
            try PublishedListSurvey(path: path, issuer: issuer.name, in: records)
        }
        try await store(found, issuer, digest, newest)
        return found.unknown.map(\.serial)
    }

    /// An offline issuer's list is not made from the ledger; only what it says about itself is remembered.
    private func adopt(_ issuer: OfflineIssuer) async throws {
        let path = revocationListPath(of: issuer.name)
        guard let digest = try FileDigest.sha256(ofFile: path) else { return }
        try await parts.store.write { records in
            let newest = try records.newestRevocationList(issuer: issuer.name)
            guard newest?.digest != digest else { return }
            let found = try PublishedListSurvey(path: path, issuer: issuer.name, in: records)
            guard found.number > newest?.number ?? 0 else { return }
            try records.insert(found.list(issuer.name, digest, sequence: 0))
        }
    }

    private func store(
        _ found: PublishedListSurvey,
        _ issuer: Issuer,
        _ digest: [UInt8],
        _ newest: PublishedRevocationList?
    ) async throws {
        let moment = now
        let limit = issuer.certificate.fields.validity.notAfter
        try await parts.store.write { records in
            for entry in found.unknown {
                let notAfter = try records.certificate(entry.serial)?.intent.validity.notAfter ?? limit
                let revocation = Revocation(issuer: issuer.name, entry: entry, notAfter: notAfter)
                _ = try records.put(revocation, by: nil)
                try records.freeClaim(heldBy: entry.serial)
                let details = ["serial": entry.serial.description, "issuer": issuer.name]
                try records.append(AuditEvent(.revocationAdopted, at: moment, by: .daemon, details))
            }
            guard found.number > newest?.number ?? 0 else { return }
            try records.insert(found.list(issuer.name, digest, sequence: newest?.sequence ?? 0))
        }
    }
}
