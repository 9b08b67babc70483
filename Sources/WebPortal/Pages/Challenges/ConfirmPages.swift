// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Confirming what a challenge mail asks for, as the person who is signed in (C5).
enum ConfirmPages {
    static let routes: [PageRoute] = [
        .get("/confirm", person: show), .post("/confirm", person: confirm), .get("/confirmed", person: confirmed),
    ]

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        let link = try await OpenedLink(request.page)
        guard case .open(let challenge, _) = link, challenge.purpose == .confirm else { return .redirect("/challenge") }
        return request.page.answer(challenge, act(request))
    }

    private static func confirm(_ request: PersonRequest) async throws -> PageAnswer {
        let page = request.page
        let link = try await OpenedLink(page)
        if let answer = link.overAnswer(page, isForm: true) { return answer }
        guard case .open(let challenge, let token) = link, challenge.purpose == .confirm else {
            return .redirect("/challenge")
        }
        guard request.form["shown"] == ChallengeView.shown(challenge) else {
            return page.answer(challenge, act(request), MessageView("bad", request.texts("challenge.otherLink")))
        }
        do { _ = try await request.daemon.confirmChallenge(token.secret) } catch {
            return try await refused(error, challenge, request)
        }
        let path = "/confirmed?address=\(QueryText.escaped(challenge.address))"
        return .redirect(path, cookies: [ChallengeCookie(page).removal])
    }

    private static func refused(
        _ error: any Error,
        _ challenge: ChallengeWords,
        _ request: PersonRequest
    ) async throws -> PageAnswer {
        guard let problem = error.problem, problem.status < 500 else { throw error }
        if let answer = try await OpenedLink(request.page).overAnswer(request.page, isForm: true) { return answer }
        let text = ProblemText.text(problem, request.texts)
        return request.page.answer(challenge, act(request), MessageView("bad", text))
    }

    private static func act(_ request: PersonRequest) -> ChallengeView.Act {
        .confirm(person: "\(request.session.name) (\(request.session.user))")
    }

    /// Says what the daemon says now, whatever the address of the page.
    private static func confirmed(_ request: PersonRequest) async throws -> PageAnswer {
        let addresses = try await request.daemon.addresses(of: request.session.user)
        guard let entry = addresses.first(where: { $0.address == request.query["address"] && $0.mailbox != nil }) else {
            throw PageFailure.notFound
        }
        return .page(.confirmed, title: request.texts("confirmed.title"), ConfirmedView(entry, request.texts))
    }
}
