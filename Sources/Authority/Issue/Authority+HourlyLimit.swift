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

    /// Asks before a key is made, because the one thread that makes keys is everybody's.
    func checkHourlyLimit(of applicant: Applicant) async throws {
        let limit = settings.certificatesPerPersonPerHour
        let moment = now
        try await parts.store.read { try Self.checkHourlyLimit(limit, of: applicant, at: moment, in: $0) }
    }
}
