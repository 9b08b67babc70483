// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// The form of the step that is next.
struct GuideForm: Sendable {
    /// Something to be entered.
    struct Field: Sendable {
        let name: String
        let label: String
        let hint: String?
        let value: String
        let isLong: Bool
        let isRequired: Bool
    }

    /// A certificate that is to be revoked.
    struct Certificate: Sendable {
        let serial: String
        let validUntil: String
        let validUntilDate: String
    }

    let path: String
    let step: String
    /// Stands for this form, so that it is not carried out twice.
    let key: String
    let button: String
    let isDanger: Bool
    let fields: [Field]
    let hasCertificates: Bool
    let certificates: [Certificate]
    let asksForReason: Bool
    let reasons: [Choice]
    let canKeep: Bool
    let hasAddresses: Bool
    let addresses: [MailboxAddressView]
    let mails: String?
    /// Whether there is nothing to send: somebody else has to do something.
    let isWaiting: Bool
    let obstacle: String?

    init(
        _ step: GuideStep,
        _ guide: Guide,
        isComplaint: Bool,
        _ certificates: [CertificateRecordWords],
        _ request: PersonRequest
    ) {
        let texts = request.texts
        path = guide.path
        self.step = step.rawValue
        key = request.newFormKey()
        button = texts("guide.do-\(step.rawValue)")
        isDanger = step == .revoke
        fields = GuideFields(guide, isComplaint ? request.form : nil, texts).fields(of: step)
        self.certificates = certificates.map { certificate in
            Certificate(
                serial: "\(certificate.serial)",
                validUntil: texts.day(certificate.notAfter),
                validUntilDate: "\(certificate.notAfter)"
            )
        }
        hasCertificates = !certificates.isEmpty
        asksForReason = step == .revoke
        reasons = guide.flow.reasons.map { word in
            let isChosen = (request.form["reason"] ?? guide.flow.reasons.first) == word
            return Choice(value: word, label: texts("mailbox-revocation.\(word)"), hint: nil, isChosen: isChosen)
        }
        canKeep = step == .revoke && guide.flow.mayKeepCertificates
        hasAddresses = step == .challenge || step == .confirmation
        addresses = MailboxAddressView.all(guide.confirmed, texts)
        mails = step == .challenge ? Self.mails(guide.confirmed, texts) : nil
        isWaiting = step == .confirmation
        let against = step == .challenge ? MailboxOffers(guide.confirmed).againstSending : nil
        obstacle = against?.text(texts)
    }

    /// Where the mails go.
    private static func mails(_ mailbox: MailboxWords, _ texts: Texts) -> String {
        switch mailbox.type {
        case .personal: texts("guide.mailsPersonal")
        case .functional: texts("guide.mailsFunctional", ["applicant": mailbox.applicantAddress ?? "–"])
        }
    }
}

/// The fields of the steps in which something is entered, with what is known already.
struct GuideFields: Sendable {
    let guide: Guide
    /// What was entered, where it was refused.
    let entered: FormFields?
    let texts: Texts

    init(_ guide: Guide, _ entered: FormFields?, _ texts: Texts) {
        self.guide = guide
        self.entered = entered
        self.texts = texts
    }

    func fields(of step: GuideStep) -> [GuideForm.Field] {
        let mailbox = guide.mailbox
        switch step {
        case .edit:
            return [
                field("displayName", mailbox.displayName),
                field("aliases", mailbox.aliases.joined(separator: "\n"), isLong: true),
            ]
        case .applicant: return [field("applicantAddress", mailbox.applicantAddress ?? "", isRequired: true)]
        case .create:
            return [
                field("address", "", isRequired: true), field("displayName", mailbox.displayName),
                field("aliases", "", isLong: true), field("comment", mailbox.comment),
            ]
        default: return []
        }
    }

    private func field(
        _ name: String,
        _ value: String,
        isLong: Bool = false,
        isRequired: Bool = false
    ) -> GuideForm.Field {
        GuideForm.Field(
            name: name,
            label: texts("guide.field-\(name)"),
            hint: texts.text("guide.field-\(name)Hint"),
            value: entered?[name] ?? value,
            isLong: isLong,
            isRequired: isRequired
        )
    }
}
