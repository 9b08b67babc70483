// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// A row of the table of certificates, joined with the revocation.
enum CertificateRow {
    static let table = "certificates"
    /// Everything but the condition.
    static let select = """
        SELECT c.issuer, c.serial, c.profile, c.profile_version, c.address, c.address_key, c.applicant_user,
            c.applicant_person, c.requested_by, c.origin_writer, c.origin_boot, c.intended_at, c.not_before,
            c.not_after, c.to_be_signed, c.key_fingerprint, c.certificate, c.delivered_at, c.abandoned_at,
            c.orphaned_at, r.revoked_at, r.reason, r.not_after, r.sequence
        FROM certificates c LEFT JOIN revocations r ON r.issuer = c.issuer AND r.serial = c.serial
        """
    /// The order of lists: newest first.
    static let newestFirst = "ORDER BY c.intended_at DESC, c.serial DESC"
    static let insert = """
        INSERT INTO certificates (issuer, serial, profile, profile_version, address, address_key, applicant_user,
            applicant_person, requested_by, origin_writer, origin_boot, intended_at, not_before, not_after,
            to_be_signed, key_fingerprint)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """

    static func values(_ intent: CertificateIntent) -> [SQLValue] {
        [
            .text(intent.issuer),
            .serial(intent.serial),
            .text(intent.profile),
            .text(intent.profileVersion),
            .text(intent.address),
            .text(intent.addressKey),
            .text(intent.applicant.user),
            .integer(intent.applicant.person),
            .text(intent.requestedBy),
            .text(intent.origin.writer),
            .integer(intent.origin.boot),
            .time(intent.intendedAt),
            .time(intent.validity.notBefore),
            .time(intent.validity.notAfter),
            .blob(intent.toBeSigned),
            .blob(intent.keyFingerprint),
        ]
    }

    static func read(_ row: inout RowReader) throws(StoreError) -> CertificateRecord {
        let intent = try intent(&row)
        return CertificateRecord(
            intent: intent,
            certificate: row.optionalBlob(),
            deliveredAt: row.optionalTime(),
            abandonedAt: row.optionalTime(),
            orphanedAt: row.optionalTime(),
            revocation: try revocation(&row, of: intent)
        )
    }

    private static func intent(_ row: inout RowReader) throws(StoreError) -> CertificateIntent {
        CertificateIntent(
            issuer: try row.text("issuer"),
            serial: try row.serial("serial"),
            profile: try row.text("profile"),
            profileVersion: try row.text("profile_version"),
            address: try row.text("address"),
            addressKey: try row.text("address_key"),
            applicant: try row.applicant(),
            requestedBy: try row.text("requested_by"),
            origin: CertificateIntent.Origin(
                writer: try row.text("origin_writer"),
                boot: try row.integer("origin_boot")
            ),
            intendedAt: try row.time("intended_at"),
            validity: Validity(notBefore: try row.time("not_before"), notAfter: try row.time("not_after")),
            toBeSigned: try row.blob("to_be_signed"),
            keyFingerprint: try row.blob("key_fingerprint")
        )
    }

    private static func revocation(
        _ row: inout RowReader,
        of intent: CertificateIntent
    ) throws(StoreError) -> Revocation? {
        guard let revokedAt = row.optionalTime() else { return nil }
        return try RevocationRow.read(&row, serial: intent.serial, issuer: intent.issuer, revokedAt: revokedAt)
    }
}

extension RowReader {
    /// Reads the columns `applicant_user` and `applicant_person`.
    ///
    /// - Returns: The applicant.
    /// - Throws: `StoreError.damaged`.
    mutating func applicant() throws(StoreError) -> Applicant {
        Applicant(user: try text("applicant_user"), person: try integer("applicant_person"))
    }
}
