// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page of a mail domain shows.
struct DomainRegistrationView: Sendable {
    /// Somebody who administers its mailboxes.
    struct Contact: Sendable {
        let user: String
        let path: String
        /// `nil` when the directory does not know the user ID.
        let name: String?
    }

    let message: AdministrationMessage?
    /// Whether it is entered anew.
    let isNew: Bool
    let title: String
    let kindText: String?
    let control: StatusBadge?
    let contacts: [Contact]
    let hasContacts: Bool
    let action: String
    let form: DomainForm
    let kinds: [Choice]
    let today: String

    init(
        _ record: DomainRecordWords?,
        _ form: DomainForm,
        _ contacts: [Contact],
        _ message: AdministrationMessage?,
        _ request: AdministratorRequest
    ) {
        let texts = request.texts
        self.message = message
        self.form = form
        self.contacts = contacts
        hasContacts = !contacts.isEmpty
        isNew = record == nil
        title = record?.domain ?? texts("mail-domains.newTitle")
        kindText = record.map { texts("mail-domains.kind-\($0.kind.rawValue)") }
        control = record.map { DomainRow.badge($0.control, at: request.now, texts) }
        action = record.map { AdministrationPath.domain($0.domain) } ?? "/administration/new-domain"
        kinds = DomainKind.allCases.reversed().map { kind in
            Choice(
                value: kind.rawValue,
                label: texts("mail-domains.kind-\(kind.rawValue)"),
                hint: texts("mail-domains.kind-\(kind.rawValue)Hint"),
                isChosen: kind.rawValue == form.kind
            )
        }
        today = String("\(request.now)".prefix(10))
    }
}
