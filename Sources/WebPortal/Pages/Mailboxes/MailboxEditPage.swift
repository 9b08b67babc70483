// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// Editing a mailbox (M2, M6 to M8).
enum MailboxEditPage {
    static let routes: [PageRoute] = [
        .get("/mailboxes/{id}/edit", person: show), .post("/mailboxes/{id}/edit", person: store),
    ]

    /// Stands before the names of the hidden fields that hold what was shown.
    static let shownPrefix = "shown-"

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        let mailbox = try await request.daemon.mailbox(request.mailboxID())
        let form = MailboxForm(mailbox)
        return answer(request, form, shown: form, mailbox)
    }

    private static func store(_ request: PersonRequest) async throws -> PageAnswer {
        let id = try request.mailboxID()
        let mailbox = try await request.daemon.mailbox(id)
        let shown = MailboxForm(request.form, prefix: shownPrefix)
        let form = entered(request.form, shown, mailbox).judged(isNew: false)
        guard !form.isComplaint else { return answer(request, form, shown: shown, mailbox) }
        guard let words = form.edit(of: shown) else { return .redirect("\(MailboxPath.mailbox(id))?done=unchanged") }
        do {
            _ = try await request.daemon.editMailbox(id, words)
            return .redirect("\(MailboxPath.mailbox(id))?done=edited")
        } catch {
            guard let problem = error.problem, problem.status < 500, problem.status != 404 else { throw error }
            // It may be another one by now, which the page then says.
            return answer(request, form.refused(problem), shown: shown, try await request.daemon.mailbox(id))
        }
    }

    /// What was sent; fields that the page had closed come with nothing and stay as they were shown.
    private static func entered(_ fields: FormFields, _ shown: MailboxForm, _ mailbox: MailboxWords) -> MailboxForm {
        var form = MailboxForm(fields)
        (form.address, form.type) = (mailbox.address, mailbox.type)
        if fields["displayName"] == nil { form.displayName = shown.displayName }
        if fields["aliases"] == nil { form.aliases = shown.aliases }
        if fields["applicantAddress"] == nil { form.applicantAddress = shown.applicantAddress }
        if fields["comment"] == nil { form.comment = shown.comment }
        return form
    }

    private static func answer(
        _ request: PersonRequest,
        _ form: MailboxForm,
        shown: MailboxForm,
        _ mailbox: MailboxWords
    ) -> PageAnswer {
        let view = MailboxFormView(form, shown: shown, editing: mailbox, request.texts)
        let status: HTTPResponse.Status = form.isComplaint ? .unprocessableContent : .ok
        return .page(.mailboxForm, title: view.heading, view, status: status)
    }
}
