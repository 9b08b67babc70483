// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension Authority {
    /// How many certificates a person may request in an hour, here or from an outside CA.
    static func checkHourlyLimit(
        _ limit: Int,
        of applicant: Applicant,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws {
        let count = try records.requestCount(of: applicant, since: moment - .seconds(3600))
        guard count < limit else { throw AuthorityError.rateLimited(what: "certificates", perHour: limit) }
    }
}
