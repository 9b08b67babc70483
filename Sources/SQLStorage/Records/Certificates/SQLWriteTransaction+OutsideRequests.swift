// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLWriteTransaction {
    func insert(_ request: OutsideRequest) throws(StoreError) {
        try connection.run(OutsideRequestRow.insert, OutsideRequestRow.values(request))
    }

    func complete(_ id: String, with certificate: [UInt8], at moment: Timestamp) throws(StoreError) -> Bool {
        try connection.run(
            "UPDATE outside_requests SET certificate = $1, completed_at = $2 WHERE id = $3 AND completed_at IS NULL",
            [.blob(certificate), .time(moment), .text(id)]
        ) > 0
    }
}
