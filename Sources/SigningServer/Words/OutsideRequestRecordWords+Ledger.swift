// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SigningAPI

extension OutsideRequestRecordWords {
    init(_ request: OutsideRequest) {
        self.init(
            id: request.id,
            applicant: request.applicant.user,
            address: request.address,
            keyHash: request.keyFingerprint.hexadecimal,
            createdAt: request.createdAt,
            status: request.completedAt == nil ? .open : .completed,
            completedAt: request.completedAt
        )
    }
}
