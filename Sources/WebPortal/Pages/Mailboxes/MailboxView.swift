// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a mailbox shows.
struct MailboxView: Sendable {
    let message: MessageView?
    let address: String
    let kind: String
    let marks: [MailboxStatusView]
    let about: String
    let facts: [CertificateView.Line]
    let path: String
    let domain: String
    let domainPath: String
    let editPath: String
    let guidePath: String
    let addresses: [MailboxAddressRow]
    let canSend: Bool
    let sendHint: String?
    /// Why nothing can be sent.
    let againstSending: String?
    let hasSeveralAddresses: Bool
    /// Stands for the form, so that it is not carried out twice.
    let key: String
    let certificates: [MailboxCertificateRow]
    let hasCertificates: Bool
    let firstCertificatesPath: String?
    let moreCertificatesPath: String?
    let canRevoke: Bool
    let againstRevoking: String?
    let reasons: [Choice]
    let isActive: Bool
    let isLinked: Bool
    let canDelete: Bool
    let againstDeleting: String?

    init(_ standing: MailboxStanding, _ message: MessageView?, key: String, _ texts: Texts) {
        let mailbox = standing.mailbox
        let offers = MailboxOffers(mailbox, certificates: standing.certificates.items)
        self.message = message
        self.key = key
        address = mailbox.address
        kind = texts("mailbox-type.\(mailbox.type.rawValue)")
        marks = MailboxStatusView.marks(of: mailbox, texts)
        about = Self.about(mailbox, texts)
        facts = Self.facts(mailbox, texts)
        path = MailboxPath.mailbox(mailbox.id)
        domain = mailbox.domain
        domainPath = MailboxPath.domain(mailbox.domain)
        editPath = path + "/edit"
        guidePath = path + "/guide"
        canSend = offers.againstSending == nil
        againstSending = offers.againstSending?.text(texts)
        addresses = MailboxAddressRow.all(mailbox, canSend: canSend, texts)
        sendHint = canSend ? Self.sendHint(mailbox, texts) : nil
        hasSeveralAddresses = mailbox.addresses.count > 1
        certificates = standing.certificates.items.map { MailboxCertificateRow($0, standing, texts) }
        hasCertificates = !certificates.isEmpty
        firstCertificatesPath = standing.isContinued ? path + "#certificates" : nil
        moreCertificatesPath = standing.certificates.next.map { [path] in
            "\(path)?certificates=\(QueryText.escaped($0))#certificates"
        }
        canRevoke = offers.againstRevoking == nil
        againstRevoking = offers.againstRevoking?.text(texts)
        reasons = MailboxActions.reasons.map { reason in
            Choice(value: reason.rawValue, label: texts("mailbox-revocation.\(reason.rawValue)"), hint: nil)
        }
        isActive = mailbox.active
        isLinked = offers.isLinked
        canDelete = offers.againstDeleting == nil
        againstDeleting = offers.againstDeleting?.text(texts)
    }

    private static func about(_ mailbox: MailboxWords, _ texts: Texts) -> String {
        guard let reason = mailbox.reason else { return texts("mailbox.about-requestable") }
        return texts.text("mailbox.about-\(reason)") ?? texts("mailbox.about-other", ["code": reason])
    }

    private static func sendHint(_ mailbox: MailboxWords, _ texts: Texts) -> String {
        switch mailbox.type {
        case .personal: texts("mailbox.sendPersonal")
        case .functional: texts("mailbox.sendFunctional", ["applicant": mailbox.applicantAddress ?? ""])
        }
    }

    private static func facts(_ mailbox: MailboxWords, _ texts: Texts) -> [CertificateView.Line] {
        let aliases = mailbox.aliases.joined(separator: ", ")
        let applicant = mailbox.type == .functional ? mailbox.applicantAddress ?? "" : nil
        let values: [(key: String, value: String?)] = [
            ("mailbox.address", mailbox.address),
            ("mailbox.type", texts("mailbox-type.\(mailbox.type.rawValue)")),
            ("mailbox.displayName", mailbox.displayName),
            ("mailbox.aliases", aliases),
            ("mailbox.applicantAddress", applicant),
            ("mailbox.comment", mailbox.comment),
        ]
        return values.compactMap { key, value in
            value.map { CertificateView.Line(label: texts(key), value: $0.isEmpty ? "–" : $0, isCode: false) }
        }
    }
}

/// An address on the page of its mailbox, to be selected for sending.
struct MailboxAddressRow: Sendable {
    let standing: MailboxAddressView
    let canSelect: Bool
    let select: String

    static func all(_ mailbox: MailboxWords, canSend: Bool, _ texts: Texts) -> [Self] {
        MailboxAddressView.all(mailbox, texts).map { standing in
            Self(
                standing: standing,
                canSelect: canSend && mailbox.addresses.count > 1,
                select: texts("mailbox.selectAddress", ["address": standing.address])
            )
        }
    }
}

/// A certificate of a mailbox, of which its contacts see no more than this.
struct MailboxCertificateRow: Sendable {
    let serial: String
    let status: StatusView
    let validFrom: String
    let validFromDate: String
    let validUntil: String
    let validUntilDate: String

    init(_ certificate: CertificateRecordWords, _ standing: MailboxStanding, _ texts: Texts) {
        serial = "\(certificate.serial)"
        status = StatusView(certificate, at: standing.now, renewal: standing.renewal, texts)
        validFrom = texts.day(certificate.notBefore)
        validFromDate = "\(certificate.notBefore)"
        validUntil = texts.day(certificate.notAfter)
        validUntilDate = "\(certificate.notAfter)"
    }
}
