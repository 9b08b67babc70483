// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// What a challenge mail asks for, and refusing it or objecting (C2, C8): nobody needs to be signed in for these.
enum ChallengePages {
    static let routes: [PageRoute] = [
        .get("/challenge", anyone: show), .get("/challenge/refuse", anyone: showRefusal),
        .post("/challenge/refuse", anyone: refuse),
        .get("/challenge/refused", anyone: { ChallengeOver.refusedNow.answer($0) }),
        .get("/challenge/objected", anyone: { ChallengeOver.objectedNow.answer($0) }),
    ]

    private static func show(_ page: PageRequest) async throws -> PageAnswer {
        let link = try await OpenedLink(page)
        guard case .open(let challenge, let token) = link else { return ended(link, page) }
        // Whoever is signed in confirms on a page that makes sure they still are.
        if challenge.purpose == .confirm, page.visitor.session != nil { return .redirect("/confirm") }
        var answer = page.answer(challenge, challenge.purpose == .confirm ? .signIn : .object)
        answer.cookies += shortened(token, challenge, page)
        return answer
    }

    private static func showRefusal(_ page: PageRequest) async throws -> PageAnswer {
        let link = try await OpenedLink(page)
        guard case .open(let challenge, _) = link else { return ended(link, page) }
        return page.answer(challenge, act(challenge))
    }

    private static func refuse(_ page: PageRequest) async throws -> PageAnswer {
        let link = try await OpenedLink(page)
        guard case .open(let challenge, let token) = link else { return ended(link, page, isForm: true) }
        if let fault = fault(challenge, page) {
            return page.answer(challenge, act(challenge), MessageView("bad", page.texts(fault)))
        }
        do { _ = try await page.daemon.refuseChallenge(token.secret) } catch {
            return try await refused(error, challenge, page)
        }
        let path = challenge.purpose == .object ? "/challenge/objected" : "/challenge/refused"
        return .redirect(path, cookies: [ChallengeCookie(page).removal])
    }

    /// The key of what is wrong with the form.
    private static func fault(_ challenge: ChallengeWords, _ page: PageRequest) -> String? {
        guard page.form["shown"] == ChallengeView.shown(challenge) else { return "challenge.otherLink" }
        return challenge.purpose == .object && page.form["sure"] != "yes" ? "challenge.sureMissing" : nil
    }

    private static func act(_ challenge: ChallengeWords) -> ChallengeView.Act {
        challenge.purpose == .object ? .object : .refuse
    }

    /// Somebody else may have answered between the look and the deed.
    private static func refused(
        _ error: any Error,
        _ challenge: ChallengeWords,
        _ page: PageRequest
    ) async throws -> PageAnswer {
        guard let problem = error.problem, problem.status < 500 else { throw error }
        if let answer = try await OpenedLink(page).overAnswer(page, isForm: true) { return answer }
        return page.answer(challenge, act(challenge), MessageView("bad", ProblemText.text(problem, page.texts)))
    }

    private static func ended(_ link: OpenedLink, _ page: PageRequest, isForm: Bool = false) -> PageAnswer {
        link.overAnswer(page, isForm: isForm) ?? ChallengeOver.nothing.answer(page, isForm: isForm)
    }

    /// The cookie ends with its challenge.
    private static func shortened(_ token: MailToken, _ challenge: ChallengeWords, _ page: PageRequest) -> [String] {
        guard let rest = challenge.expiresAt.map({ $0 - page.now }), rest > .zero, rest < ChallengeCookie.span else {
            return []
        }
        return [ChallengeCookie(page).keeping(token, for: rest)]
    }
}
