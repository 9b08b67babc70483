// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Between a link on another site's page and a person's page, behind a web server that names the person at once.
///
/// On such a visit browsers leave out the session's cookie. A session that began then would take the place of one that
/// goes on: its forms would be too old, and a certificate that waits for its download would be lost, whenever any site
/// likes. This page goes on by itself, and that step comes from this site. Its path is another, because browsers take a
/// page that leads to itself for one that is loaded anew, from wherever it was.
enum ArrivalPage {
    static let routes: [PageRoute] = [.get("/login/arrival", anyone: show)]

    /// Whether the browser says that another site led here.
    static func isNeeded(_ headers: HTTPFields) -> Bool {
        ["cross-site", "same-site"].contains(headers.first(named: "sec-fetch-site"))
    }

    /// Leads somebody to the page above, and from there to the page that was asked for.
    static func redirect(from page: PageRequest) -> PageAnswer {
        let wanted = page.path + (page.queryText.map { "?\($0)" } ?? "")
        return .redirect("/login/arrival?next=\(QueryText.escaped(wanted))")
    }

    private static func show(_ page: PageRequest) -> PageAnswer {
        let path = LocalPath.checked(page.query["next"]) ?? "/"
        let view = MailLinkPages.View(path: path)
        var answer = PageAnswer.page(.challengeOpening, title: page.texts("challenge.opening"), view)
        answer.refresh = path
        return answer
    }
}
