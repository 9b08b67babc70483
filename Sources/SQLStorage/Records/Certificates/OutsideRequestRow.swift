// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Store

/// A row of the table of outside requests.
enum OutsideRequestRow {
    static let table = "outside_requests"
    static let byIdentifier = "\(select) WHERE id = $1"
    static let first = "\(select) \(order) LIMIT $1"
    static let next = "\(select) WHERE (created_at, id) < ($1, $2) \(order) LIMIT $3"
    static let firstOfApplicant = "\(select) \(ofApplicant) \(order) LIMIT $3"
    static let nextOfApplicant = "\(select) \(ofApplicant) AND (created_at, id) < ($3, $4) \(order) LIMIT $5"
    static let insert = """
        INSERT INTO outside_requests (id, applicant_user, applicant_person, address, address_key, key_fingerprint,
            created_at, completed_at, certificate)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    private static let select = """
        SELECT id, applicant_user, applicant_person, address, address_key, key_fingerprint, created_at,
            completed_at, certificate
        FROM outside_requests
        """
    private static let ofApplicant = "WHERE applicant_user = $1 AND applicant_person = $2"
    private static let order = "ORDER BY created_at DESC, id DESC"

    static func values(_ request: OutsideRequest) -> [SQLValue] {
        [
            .text(request.id),
            .text(request.applicant.user),
            .integer(request.applicant.person),
            .text(request.address),
            .text(request.addressKey),
            .blob(request.keyFingerprint),
            .time(request.createdAt),
            .time(request.completedAt),
            .blob(request.certificate),
        ]
    }

    static func read(_ row: inout RowReader) throws(StoreError) -> OutsideRequest {
        OutsideRequest(
            id: try row.text("id"),
            applicant: try row.applicant(),
            address: try row.text("address"),
            addressKey: try row.text("address_key"),
            keyFingerprint: try row.blob("key_fingerprint"),
            createdAt: try row.time("created_at"),
            completedAt: row.optionalTime(),
            certificate: row.optionalBlob()
        )
    }
}
