// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import Store

/// Holds the published CRL of an issuer against the ledger, so that a restored backup never un-revokes (V3).
struct PublishedListAdoption: Sendable {
    /// How the published file stands to the ledger.
    enum Standing: Sendable {
        /// Nothing is published.
        case absent
        /// The ledger knows all it says; these revocations it knows since now.
        case known(adopted: [SerialNumber])
        /// It is not a list of this issuer, so nothing in it counts.
        case unusable(RevocationListFault)
    }

    private let parts: Authority.Parts
    private let name: String
    private let certificate: Certificate
    /// Whether revocations are taken over; those of an offline issuer are not the ledger's.
    private let takesRevocations: Bool

    init(_ parts: Authority.Parts, issuer: Issuer) {
        self.parts = parts
        (name, certificate, takesRevocations) = (issuer.name, issuer.certificate, true)
    }

    init(_ parts: Authority.Parts, offline issuer: OfflineIssuer) {
        self.parts = parts
        (name, certificate, takesRevocations) = (issuer.name, issuer.certificate, false)
    }

    /// Takes over what the published list says and the ledger does not hold: revocations, and a higher number.
    func run() async throws -> Standing {
        let path = parts.publicDirectory.revocationListPath(of: name)
        let newest = try await parts.store.read { try $0.newestRevocationList(issuer: name) }
        do {
            guard let digest = try FileDigest.sha256(ofFile: path) else { return .absent }
            guard newest?.digest != digest else { return .known(adopted: []) }
            let (survey, unknown) = try await look(path)
            try await store(survey, unknown, digest, newest)
            return .known(adopted: unknown.map(\.serial))
        } catch let fault as RevocationListFault {
            return .unusable(fault)
        } catch let error as StoreError {
            throw error
        } catch {
            return .unusable(.malformed(reason: error is DERError ? "\(error)" : error.localizedDescription))
        }
    }

    private func look(_ path: String) async throws -> (PublishedListSurvey, unknown: [RevocationListEntry]) {
        try await parts.store.read { records in
            var unknown: [RevocationListEntry] = []
            let survey = try PublishedListSurvey(path: path, issuer: certificate) { serial, entry in
                guard takesRevocations, try records.revocation(of: serial, issuer: name) == nil else { return }
                unknown.append(try RevocationListEntry(derEncoded: entry))
            }
            return (survey, unknown)
        }
    }

    private func store(
        _ survey: PublishedListSurvey,
        _ unknown: [RevocationListEntry],
        _ digest: [UInt8],
        _ newest: PublishedRevocationList?
    ) async throws {
        let moment = parts.clock()
        let end = certificate.fields.validity.notAfter
        try await parts.store.write { records in
            for entry in unknown { try takeOver(entry, otherwiseUntil: end, at: moment, in: records) }
            guard survey.facts.number > newest?.number ?? 0 else { return }
            try records.insert(survey.facts.list(name, digest: digest, sequence: newest?.sequence ?? 0))
        }
    }

    private func takeOver(
        _ entry: RevocationListEntry,
        otherwiseUntil end: Timestamp,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws {
        let notAfter = try records.certificate(entry.serial)?.intent.validity.notAfter ?? end
        _ = try records.put(Revocation(issuer: name, entry: entry, notAfter: notAfter), by: nil)
        try records.freeClaim(heldBy: entry.serial)
        let details = ["serial": entry.serial.description, "issuer": name]
        try records.append(AuditEvent(.revocationAdopted, at: moment, by: .daemon, details))
    }
}
