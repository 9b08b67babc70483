// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The links of challenge mails: they only move the token out of the address, and change nothing, for scanners of mails
/// open them too.
///
/// From a page of another site, such as a web mailer, browsers leave out the session's cookie, and on the redirect that
/// follows as well. So the redirect leads to a page that goes on by itself: that step comes from this site.
enum MailLinkPages {
    /// What the paths with a token begin with.
    static let prefix = "/c/"

    static let routes: [PageRoute] = [
        .get("/c", anyone: damagedLink), .get("/c/{token}", anyone: confirming),
        .get("/c/{token}/refuse", anyone: refusing), .get("/c/{token}/{rest}", anyone: damagedLink),
        .get("/challenge/open", anyone: goOn), .get("/challenge/damaged", anyone: damaged),
    ]

    /// What the page on the way shows.
    struct View: Sendable {
        let path: String
    }

    private static func confirming(_ page: PageRequest) -> PageAnswer {
        keep(page, "/challenge/open")
    }

    private static func refusing(_ page: PageRequest) -> PageAnswer {
        keep(page, "/challenge/open?to=refuse")
    }

    private static func keep(_ page: PageRequest, _ path: String) -> PageAnswer {
        guard let token = MailToken(page.parameter("token")) else { return damagedLink(page) }
        return .redirect(path, cookies: [ChallengeCookie(page).keeping(token)])
    }

    private static func goOn(_ page: PageRequest) -> PageAnswer {
        let path = page.query["to"] == "refuse" ? "/challenge/refuse" : "/challenge"
        var answer = PageAnswer.page(.challengeOpening, title: page.texts("challenge.opening"), View(path: path))
        answer.refresh = path
        return answer
    }

    /// What is left of a token is not to stay in the address either.
    private static func damagedLink(_ page: PageRequest) -> PageAnswer {
        .redirect("/challenge/damaged")
    }

    private static func damaged(_ page: PageRequest) -> PageAnswer {
        ChallengeOver.damaged.answer(page)
    }
}
