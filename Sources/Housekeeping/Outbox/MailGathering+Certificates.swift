// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Postbox
import Store

extension MailGathering {
    /// More than a mail names, so that it can count the others.
    private static let mostOrphaned = 1000

    /// Of a notice about a certificate; `nil` where it would no longer be true (N1).
    func content(
        of kind: MailKind,
        _ record: CertificateRecord,
        in records: any ReadTransaction
    ) throws(StoreError) -> MailContent? {
        guard let content = try content(record, in: records) else { return nil }
        switch (kind, record.revocation) {
        case (.certificateIssued, nil): return .certificateIssued(content)
        case (.certificateExpiring, nil):
            return try hasNoSuccessor(record, in: records) ? .certificateExpiring(content) : nil
        case (.certificateRevoked, let revocation?):
            let entry = revocation.entry
            return .certificateRevoked(content, at: entry.revokedAt, reason: entry.reason)
        default: return nil
        }
    }

    /// Whether the certificate is still valid and nothing valid ends later for its address.
    private func hasNoSuccessor(
        _ record: CertificateRecord,
        in records: any ReadTransaction
    ) throws(StoreError) -> Bool {
        guard record.status(at: moment) == .valid else { return false }
        return try records.liveCertificates(forAddress: record.intent.addressKey, at: moment).allSatisfy { other in
            other.status(at: moment) != .valid || other.intent.validity.notAfter <= record.intent.validity.notAfter
        }
    }

    /// Of the mail about certificates that lost their applicant; `nil` where none is left (P3).
    func orphaned(_ user: String, in records: any ReadTransaction) throws(StoreError) -> MailContent? {
        var query = CertificateQuery(at: moment, limit: Self.mostOrphaned)
        query.applicantUser = user
        query.status = .orphaned
        let entries = try records.certificates(query).records.compactMap { record in
            (try? MailAddress(record.intent.address)).map { address in
                OrphanedContent.Entry(
                    serial: record.intent.serial,
                    address: address,
                    notAfter: record.intent.validity.notAfter
                )
            }
        }
        return entries.isEmpty ? nil : .certificatesOrphaned(OrphanedContent(user: user, certificates: entries))
    }

    private func content(
        _ record: CertificateRecord,
        in records: any ReadTransaction
    ) throws(StoreError) -> CertificateContent? {
        let intent = record.intent
        guard let certificate = record.certificate, let user = UserID(intent.applicant.user) else { return nil }
        let named = (try? Certificate(derEncoded: certificate))?.fields.mailAddresses ?? []
        return CertificateContent(
            serial: intent.serial,
            issuer: intent.issuer,
            addresses: (named.isEmpty ? [intent.address] : named).compactMap { try? MailAddress($0) },
            validity: intent.validity,
            applicant: try person(LinkHolder(user: user, person: intent.applicant.person), in: records)
        )
    }
}
