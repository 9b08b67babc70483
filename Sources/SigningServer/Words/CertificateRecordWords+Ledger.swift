// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SigningAPI

extension CertificateRecordWords {
    init(_ record: CertificateRecord, chain: [Certificate], at moment: Timestamp) {
        let intent = record.intent
        let fields = try? ToBeSignedCertificate(derEncoded: intent.toBeSigned)
        self.init(
            serial: intent.serial,
            issuer: intent.issuer,
            profile: intent.profile,
            profileVersion: intent.profileVersion,
            subject: fields?.subject.description,
            subjectAltNames: fields?.mailAddresses,
            notBefore: intent.validity.notBefore,
            notAfter: intent.validity.notAfter,
            status: SigningAPI.CertificateStatus(record.status(at: moment)),
            revokedAt: record.revocation?.entry.revokedAt,
            reason: record.revocation?.entry.reason,
            applicant: intent.applicant.user,
            address: intent.address,
            requestedBy: intent.requestedBy,
            delivered: record.deliveredAt != nil,
            pem: record.certificate.map { PEM(label: "CERTIFICATE", content: $0).description },
            chain: chain.map(\.pem)
        )
    }
}

extension SigningAPI.CertificateStatus {
    init(_ status: CertificateLedger.CertificateStatus) {
        switch status {
        case .intended: self = .intended
        case .valid: self = .valid
        case .undelivered: self = .undelivered
        case .expired: self = .expired
        case .revoked: self = .revoked
        case .orphaned: self = .orphaned
        case .abandoned: self = .abandoned
        }
    }
}
