// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page shows on which a mailbox is added or edited.
struct MailboxFormView: Sendable {
    let message: MessageView?
    let heading: String
    let isNew: Bool
    let action: String
    let backPath: String
    let backLabel: String
    let submit: String
    let form: MailboxForm
    /// What was shown when the form was opened, so that only what the person changes is stored.
    let shown: MailboxForm?
    let types: [Choice]
    let isFunctional: Bool
    let showsApplicant: Bool
    let addressHint: String?
    let aliasesHint: String
    let applicantHint: String
    /// Why display name and applicant address stay as they are.
    let namesFixed: String?
    let key: String
    let addressFault: String?
    let typeFault: String?
    let displayNameFault: String?
    let aliasesFault: String?
    let applicantAddressFault: String?
    let commentFault: String?

    /// For a mailbox that is to be added to a domain.
    init(_ form: MailboxForm, addingTo domain: String, key: String, _ texts: Texts) {
        self.init(
            form,
            texts,
            domain: domain,
            key: key,
            path: (action: MailboxPath.domain(domain) + "/mailboxes/new", back: MailboxPath.domain(domain))
        )
    }

    /// For a mailbox that is there already.
    init(_ form: MailboxForm, shown: MailboxForm, editing mailbox: MailboxWords, _ texts: Texts) {
        let path = MailboxPath.mailbox(mailbox.id)
        self.init(
            form,
            texts,
            mailbox: mailbox,
            shown: shown,
            domain: mailbox.domain,
            key: "",
            path: (action: path + "/edit", back: path)
        )
    }

    private init(
        _ form: MailboxForm,
        _ texts: Texts,
        mailbox: MailboxWords? = nil,
        shown: MailboxForm? = nil,
        domain: String,
        key: String,
        path: (action: String, back: String)
    ) {
        let say = MailboxFaultText(domain: domain, texts: texts)
        self.form = form
        self.shown = shown
        self.key = key
        message = say.message(form)
        isNew = mailbox == nil
        heading = texts(isNew ? "mailbox-form.newTitle" : "mailbox-form.editTitle")
        (action, backPath) = path
        backLabel = mailbox?.address ?? domain
        submit = texts(isNew ? "mailbox-form.add" : "mailbox-form.save")
        types = Self.types(form.type, texts)
        isFunctional = form.type == .functional
        showsApplicant = isNew || isFunctional
        addressHint = isNew ? texts("mailbox-form.addressHint", ["domain": domain]) : nil
        aliasesHint = texts(isNew ? "mailbox-form.aliasesHint" : "mailbox-form.aliasesEditHint")
        applicantHint = texts(isNew ? "mailbox-form.applicantHint" : "mailbox-form.applicantEditHint")
        namesFixed = mailbox.flatMap { MailboxOffers($0).againstEditingNames?.text(texts) }
        addressFault = say.text(form.faults[.address])
        typeFault = say.text(form.faults[.type])
        displayNameFault = say.text(form.faults[.displayName])
        aliasesFault = say.text(form.faults[.aliases])
        applicantAddressFault = say.text(form.faults[.applicantAddress])
        commentFault = say.text(form.faults[.comment])
    }

    private static func types(_ chosen: AddressType?, _ texts: Texts) -> [Choice] {
        let words: [(AddressType, String)] = [
            (.personal, "mailbox-form.personalHint"), (.functional, "mailbox-form.functionalHint"),
        ]
        return words.map { word, hint in
            let label = texts("mailbox-type.\(word.rawValue)")
            return Choice(value: word.rawValue, label: label, hint: texts(hint), isChosen: word == chosen)
        }
    }
}

/// What is wrong with a form, in words.
struct MailboxFaultText: Sendable {
    let domain: String
    let texts: Texts

    /// Above the form.
    func message(_ form: MailboxForm) -> MessageView? {
        if let problem = form.problem { return MessageView("bad", ProblemText.text(problem, texts)) }
        return form.faults.isEmpty ? nil : MessageView("bad", texts("mailbox-form.faults"))
    }

    /// Beside a field.
    func text(_ fault: MailboxForm.Fault?) -> String? {
        guard let fault else { return nil }
        let said = fault.problem.map { ProblemText.text($0, texts) }
        let text = said ?? fault.key.map { texts($0, ["domain": domain]) } ?? ""
        return fault.about.map { texts("mailbox-form.named", ["address": $0, "fault": text]) } ?? text
    }
}
