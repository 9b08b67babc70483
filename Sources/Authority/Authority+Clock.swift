// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import Store

/// Signing of anything stops when the clock lies before the issuing CA's notBefore, or more than five minutes before
/// the newest audit entry. Certificates meet the second limit in the transaction that stores their intent.
extension Authority {
    func checkClock(of issuer: Issuer) throws(AuthorityError) {
        guard now >= issuer.certificate.fields.validity.notBefore else {
            throw .clockBehind(issuer: issuer.name)
        }
    }

    /// For what is signed before it is stored.
    func checkClockAgainstAudit() async throws {
        let writer = parts.origin.writer
        let head = try await parts.store.read { try $0.auditHead(writer: writer) }
        if let lag = head.lag(of: now) { throw StoreError.clockBehind(seconds: lag.components.seconds) }
    }
}
