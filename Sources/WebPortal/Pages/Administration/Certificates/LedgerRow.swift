// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A certificate of anybody on a list.
struct LedgerRow: Sendable {
    let path: String
    let address: String
    let serial: String
    let applicant: String
    let applicantPath: String?
    let status: StatusBadge
    let validUntil: String
    let validUntilDate: String

    init(_ certificate: CertificateRecordWords, _ request: AdministratorRequest) {
        let texts = request.texts
        serial = "\(certificate.serial)"
        path = AdministrationPath.certificate(serial)
        address = certificate.address ?? texts("ledger.none")
        applicant = certificate.applicant ?? texts("ledger.none")
        applicantPath = certificate.applicant.map(AdministrationPath.person)
        status = LedgerStatus.badge(certificate, request)
        validUntil = texts.day(certificate.notAfter)
        validUntilDate = "\(certificate.notAfter)"
    }
}
