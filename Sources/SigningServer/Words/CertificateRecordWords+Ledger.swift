// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import MailboxRegistry
import SigningAPI

extension CertificateRecordWords {
    /// Shows what the caller may see of a certificate.
    init(_ visible: VisibleCertificate, chain: [Certificate], at moment: Timestamp) {
        if visible.isWhole {
            self.init(visible.record, of: visible.mailbox, chain: chain, at: moment)
        } else {
            self.init(statusOf: visible.record, at: moment)
        }
    }

    /// Shows what the caller may see of a certificate, for a list that is looked over: without PEM.
    init(brief visible: VisibleCertificate, at moment: Timestamp) {
        if visible.isWhole {
            self.init(visible.record, of: visible.mailbox, chain: nil, at: moment)
        } else {
            self.init(statusOf: visible.record, at: moment)
        }
    }

    /// Shows what a call has revoked: also who sees only the status learns date and reason, as from the CRL (V2).
    init(revoked visible: VisibleCertificate, chain: [Certificate], at moment: Timestamp) {
        if visible.isWhole {
            self.init(visible.record, of: visible.mailbox, chain: chain, at: moment)
        } else {
            self.init(statusOf: visible.record, revocation: visible.record.revocation, at: moment)
        }
    }

    private init(statusOf record: CertificateRecord, revocation: Revocation? = nil, at moment: Timestamp) {
        self.init(
            serial: record.intent.serial,
            notBefore: record.intent.validity.notBefore,
            notAfter: record.intent.validity.notAfter,
            status: SigningAPI.CertificateStatus(record.status(at: moment)),
            revokedAt: revocation?.entry.revokedAt,
            reason: revocation?.entry.reason
        )
    }

    /// Without a chain, the certificate itself is left out as well.
    private init(_ record: CertificateRecord, of mailbox: MailboxID?, chain: [Certificate]?, at moment: Timestamp) {
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
            mailbox: mailbox?.description,
            requestedBy: intent.requestedBy,
            delivered: record.deliveredAt != nil,
            pem: chain == nil ? nil : record.certificate.map { PEM(label: "CERTIFICATE", content: $0).description },
            chain: chain.map { $0.map(\.pem) }
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
