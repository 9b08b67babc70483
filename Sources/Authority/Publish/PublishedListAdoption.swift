// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

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
        /// The ledger knows all it says; so many revocations it knows since now, or as worse than before.
        case known(adopted: Int)
        /// It is not a list of this issuer, so nothing in it counts.
        case unusable(RevocationListFault)
    }

    private static let pieceSize = 1000
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
            guard newest?.digest != digest else { return .known(adopted: 0) }
            let (survey, news) = try await look(path)
            try await store(news)
            try await remember(survey, digest, newest)
            return .known(adopted: news.count)
        } catch let fault as RevocationListFault {
            return .unusable(fault)
        } catch let error as StoreError {
            throw error
        } catch {
            return .unusable(.malformed(reason: error is DERError ? "\(error)" : error.localizedDescription))
        }
    }

    private func look(_ path: String) async throws -> (PublishedListSurvey, news: [AdoptedRevocation]) {
        try await parts.store.read { records in
            var news: [AdoptedRevocation] = []
            let survey = try PublishedListSurvey(path: path, issuer: certificate) { serial, octets in
                guard takesRevocations else { return }
                let known = try records.revocation(of: serial, issuer: name)
                let entry = try RevocationListEntry(derEncoded: octets)
                if let revocation = AdoptedRevocation(entry, known: known) { news.append(revocation) }
            }
            return (survey, news)
        }
    }

    /// In pieces, so that no transaction is a million entries long; what a crash leaves out is found again.
    private func store(_ news: [AdoptedRevocation]) async throws {
        let (name, moment, end) = (name, parts.clock(), certificate.fields.validity.notAfter)
        for start in stride(from: 0, to: news.count, by: Self.pieceSize) {
            let piece = news[start..<min(start + Self.pieceSize, news.count)]
            try await parts.store.write { records in
                for revocation in piece {
                    try revocation.store(of: name, otherwiseUntil: end, at: moment, in: records)
                }
            }
        }
    }

    private func remember(
        _ survey: PublishedListSurvey,
        _ digest: [UInt8],
        _ newest: PublishedRevocationList?
    ) async throws {
        guard survey.facts.number > newest?.number ?? 0 else { return }
        let list = survey.facts.list(name, digest: digest, sequence: newest?.sequence ?? 0)
        try await parts.store.write { try $0.insert(list) }
    }
}
