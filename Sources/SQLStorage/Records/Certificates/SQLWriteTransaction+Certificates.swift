// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    private static let record = """
        UPDATE certificates SET certificate = $1
        WHERE serial = $2 AND certificate IS NULL AND abandoned_at IS NULL
        """
    private static let markDelivered = """
        UPDATE certificates SET delivered_at = $1
        WHERE serial = $2 AND certificate IS NOT NULL AND delivered_at IS NULL
        RETURNING issuer, address_key, not_after, orphaned_at
        """
    private static let markAbandoned = """
        UPDATE certificates SET abandoned_at = $1
        WHERE serial = $2 AND certificate IS NULL AND abandoned_at IS NULL
        """

    func insert(_ intent: CertificateIntent) throws(StoreError) {
        try connection.run(CertificateRow.insert, CertificateRow.values(intent))
    }

    func record(_ certificate: [UInt8], for serial: SerialNumber) throws(StoreError) -> Bool {
        try connection.run(Self.record, [.blob(certificate), .serial(serial)]) > 0
    }

    func markDelivered(_ serial: SerialNumber, at moment: Timestamp) throws(StoreError) -> DeliveredCertificate? {
        try connection.first(
            Self.markDelivered,
            [.time(moment), .serial(serial)],
            from: CertificateRow.table
        ) { row throws(StoreError) in
            DeliveredCertificate(
                issuer: try row.text("issuer"),
                addressKey: try row.text("address_key"),
                notAfter: try row.time("not_after"),
                isOrphaned: row.optionalTime() != nil
            )
        }
    }

    func markAbandoned(_ serial: SerialNumber, at moment: Timestamp) throws(StoreError) {
        try connection.run(Self.markAbandoned, [.time(moment), .serial(serial)])
    }

    func markOrphaned(_ serials: [SerialNumber], at moment: Timestamp?) throws(StoreError) {
        try connection.run(
            "UPDATE certificates SET orphaned_at = $1 WHERE serial = $2",
            rows: serials.map { [.time(moment), .serial($0)] }
        )
    }

    func block(key fingerprint: [UInt8], at moment: Timestamp) throws(StoreError) {
        try connection.run(
            "INSERT INTO blocked_keys (fingerprint, blocked_at) VALUES ($1, $2) ON CONFLICT (fingerprint) DO NOTHING",
            [.blob(fingerprint), .time(moment)]
        )
    }
}
