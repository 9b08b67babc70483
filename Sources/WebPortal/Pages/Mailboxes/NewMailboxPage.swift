// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// Adding a mailbox to a domain (M1).
enum NewMailboxPage {
    static let routes: [PageRoute] = [
        .get("/domains/{domain}/mailboxes/new", person: show), .post("/domains/{domain}/mailboxes/new", person: add),
    ]

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        // The form of a domain that is not the person's does not exist either.
        _ = try await DomainPage.mailboxes(of: request.parameter("domain"), DomainQuery(), request)
        return answer(request, MailboxForm())
    }

    private static func add(_ request: PersonRequest) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let form = MailboxForm(request.form).judged(isNew: true)
        guard let words = form.draft(in: domain) else {
            _ = try await DomainPage.mailboxes(of: domain, DomainQuery(), request)
            return answer(request, form)
        }
        do {
            let key = request.formKey()
            let mailbox = try await request.daemon.createMailbox(words, in: domain, idempotencyKey: key)
            return .redirect(MailboxPath.mailbox(mailbox.id) + "?done=added")
        } catch {
            guard let problem = error.problem, problem.status < 500, problem.status != 404 else { throw error }
            guard problem.code != .invalidDomain else { throw PageFailure.notFound }
            return answer(request, form.refused(problem))
        }
    }

    private static func answer(_ request: PersonRequest, _ form: MailboxForm) -> PageAnswer {
        let domain = request.parameter("domain")
        let view = MailboxFormView(form, addingTo: domain, key: request.newFormKey(), request.texts)
        let status: HTTPResponse.Status = form.isComplaint ? .unprocessableContent : .ok
        return .page(.mailboxForm, title: view.heading, view, status: status)
    }
}
