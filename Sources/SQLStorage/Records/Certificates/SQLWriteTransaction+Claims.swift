// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    /// No row means that the claim of another still blocks; the database decides, not a question asked before (X6).
    private static let takeClaim = """
        INSERT INTO claims (address_key, serial, blocks_until) VALUES ($1, $2, $3)
        ON CONFLICT (address_key) DO UPDATE SET serial = excluded.serial, blocks_until = excluded.blocks_until
        WHERE claims.blocks_until <= $4 OR claims.serial = excluded.serial RETURNING blocks_until
        """

    /// Looks for the address in the ledger, which spares the claims an index by serial number.
    private static let freeClaim = """
        DELETE FROM claims
        WHERE serial = $1 AND address_key = (SELECT address_key FROM certificates WHERE serial = $1)
        """

    private static let freeUndelivered = """
        DELETE FROM claims WHERE (address_key, serial) IN (
            SELECT address_key, serial FROM certificates
            WHERE delivered_at IS NULL AND origin_writer = $1 AND origin_boot < $2
        )
        """

    func take(_ claim: Claim, at moment: Timestamp) throws(StoreError) -> Bool {
        let taken = try connection.first(
            Self.takeClaim,
            [.text(claim.addressKey), .serial(claim.serial), .time(claim.blocksUntil), .time(moment)],
            from: "claims"
        ) { row throws(StoreError) in try row.time("blocks_until") }
        return taken != nil
    }

    func freeClaim(heldBy serial: SerialNumber) throws(StoreError) {
        try connection.run(Self.freeClaim, [.serial(serial)])
    }

    func freeUndeliveredClaims(ofRunsBefore origin: CertificateIntent.Origin) throws(StoreError) {
        try connection.run(Self.freeUndelivered, [.text(origin.writer), .integer(origin.boot)])
    }
}
