// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a certificate shows to administrators: everything.
struct LedgerEntryView: Sendable {
    let message: AdministrationMessage?
    let heading: String
    let status: StatusBadge
    let facts: [FactLine]
    let path: String
    let hasFile: Bool
    /// Whether it can be revoked for any reason.
    let canRevoke: Bool
    /// Whether it is revoked for another reason than keyCompromise, which is the one later change (V2).
    let canCompromise: Bool
    /// Whether the form is open.
    let isRevoking: Bool
    let reasons: [Choice]

    init(_ certificate: CertificateRecordWords, _ message: AdministrationMessage?, _ request: AdministratorRequest) {
        let texts = request.texts
        self.message = message
        heading = certificate.address ?? "\(certificate.serial)"
        status = LedgerStatus.badge(certificate, request)
        facts = Self.facts(certificate, texts)
        path = AdministrationPath.certificate("\(certificate.serial)")
        hasFile = certificate.pem != nil
        canRevoke = CertificateKind.canRevoke(certificate)
        let canCompromise = certificate.status == .revoked && certificate.reason != .keyCompromise
        self.canCompromise = canCompromise
        isRevoking = request.query["revoke"] == "yes" || message?.isUrgent == true
        let offered: [RevocationReason] = canCompromise ? [.keyCompromise] : LedgerEntryPage.reasons
        reasons = offered.map { reason in
            Choice(
                value: reason.rawValue,
                label: texts("withdrawal.\(reason.rawValue)"),
                hint: texts("withdrawal.\(reason.rawValue)Hint"),
                isChosen: canCompromise || request.form["reason"] == reason.rawValue
            )
        }
    }

    private static func facts(_ certificate: CertificateRecordWords, _ texts: Texts) -> [FactLine] {
        times(certificate, texts) + holders(certificate, texts) + content(certificate, texts)
    }

    private static func times(_ certificate: CertificateRecordWords, _ texts: Texts) -> [FactLine] {
        let reason = certificate.reason.map { "\(texts("withdrawal.\($0.rawValue)")) (\($0.rawValue))" }
        return FactLine.some(texts("certificate.validFrom"), texts.moment(certificate.notBefore))
            + FactLine.some(texts("certificate.validUntil"), texts.moment(certificate.notAfter))
            + FactLine.some(texts("certificate.revokedAt"), certificate.revokedAt.map(texts.moment))
            + FactLine.some(texts("certificate.revocationReason"), reason)
    }

    private static func holders(_ certificate: CertificateRecordWords, _ texts: Texts) -> [FactLine] {
        let applicant = certificate.applicant
        let delivered = certificate.delivered.map { texts($0 ? "ledger.yes" : "ledger.no") }
        return FactLine.some(texts("ledger.applicant"), applicant, link: applicant.map(AdministrationPath.person))
            + FactLine.some(texts("ledger.requestedBy"), certificate.requestedBy)
            + FactLine.some(texts("ledger.delivered"), delivered)
            + FactLine.some(texts("ledger.mailbox"), certificate.mailbox, isCode: true)
    }

    private static func content(_ certificate: CertificateRecordWords, _ texts: Texts) -> [FactLine] {
        let profile = [certificate.profile, certificate.profileVersion].compactMap { $0 }.joined(separator: ", ")
        let issuer = certificate.issuer
        return FactLine.some(texts("ledger.address"), certificate.address)
            + FactLine.some(texts("ledger.names"), certificate.subjectAltNames?.joined(separator: ", "))
            + FactLine.some(texts("certificate.subject"), certificate.subject, isCode: true)
            + FactLine.some(texts("certificate.serial"), "\(certificate.serial)", isCode: true)
            + FactLine.some(texts("certificate.issuer"), issuer, link: issuer.map(AdministrationPath.issuer))
            + FactLine.some(texts("ledger.profile"), profile.isEmpty ? nil : profile)
    }
}
