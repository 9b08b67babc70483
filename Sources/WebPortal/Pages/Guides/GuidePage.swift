// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// Changes that take several steps: what has happened, which step is next, and its form.
///
/// Nothing is kept between the steps. The path says which one was done last, so a page can be loaded anew, shown in the
/// other language, or come back to.
enum GuidePage {
    static let routes: [PageRoute] = [
        .get("/mailboxes/{id}/guide", person: choose),
        .get("/mailboxes/{id}/guide/{flow}", person: show),
        .get("/mailboxes/{id}/guide/{flow}/{after}", person: show),
        .get("/mailboxes/{id}/guide/{flow}/{after}/{new}", person: show),
        .post("/mailboxes/{id}/guide/{flow}", person: goOn),
        .post("/mailboxes/{id}/guide/{flow}/{after}", person: goOn),
        .post("/mailboxes/{id}/guide/{flow}/{after}/{new}", person: goOn),
    ]

    private static func choose(_ request: PersonRequest) async throws -> PageAnswer {
        let mailbox = try await request.daemon.mailbox(request.mailboxID())
        return .page(.guides, title: request.texts("guide.title"), GuideChoiceView(mailbox, request.texts))
    }

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        try await answer(Guide(request), nil, request)
    }

    /// Does the step that is next, and no other: a form that comes again leads to where the guide is by then.
    private static func goOn(_ request: PersonRequest) async throws -> PageAnswer {
        let guide = try await Guide(request)
        guard let step = guide.progress.next, request.form["step"] == step.rawValue else {
            return .redirect(guide.path)
        }
        do {
            switch try await GuideAction(guide: guide, request: request).carryOut(step) {
            case .done(let path): return .redirect("\(path)#now")
            case .mistake(let text): return try await answer(guide, MessageView("bad", text), request)
            }
        } catch {
            guard let problem = error.problem, problem.status < 500 else { throw error }
            return try await answer(guide, MessageView("bad", ProblemText.text(problem, request.texts)), request)
        }
    }

    private static func answer(
        _ guide: Guide,
        _ complaint: MessageView?,
        _ request: PersonRequest
    ) async throws -> PageAnswer {
        let certificates = try await certificates(guide, request)
        let view = GuideView(guide, complaint, certificates, request)
        let status: HTTPResponse.Status = complaint == nil ? .ok : .unprocessableContent
        return .page(.guide, title: view.title, view, status: status)
    }

    /// What is to be revoked, where that is next; as much of it as a page shows.
    private static func certificates(
        _ guide: Guide,
        _ request: PersonRequest
    ) async throws -> [CertificateRecordWords] {
        guard guide.progress.next == .revoke else { return [] }
        let filter = CertificateFilter(mailbox: guide.mailbox.id)
        return try await request.daemon.certificates(filter, limit: 100).items.filter(CertificateKind.canRevoke)
    }
}
