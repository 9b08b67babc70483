// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI

/// Where the token is between the link of the mail and the answer: in a cookie, and on no page (decision 27).
struct ChallengeCookie: Sendable {
    static let span = Duration.seconds(30 * 60)

    private let jar: CookieJar

    init(_ jar: CookieJar) {
        self.jar = jar
    }

    init(_ page: PageRequest) {
        self.init(page.desk.cookies)
    }

    /// The token that a browser has.
    func token(_ headers: HTTPFields) -> MailToken? {
        Cookies(headers)[jar.name(.challenge)].flatMap(MailToken.init)
    }

    /// Keeps a token; no longer than its challenge holds, where that is known and less.
    func keeping(_ token: MailToken, for rest: Duration? = nil) -> String {
        jar.cookie(.challenge, token.secret.text, for: rest.map { min($0, Self.span) } ?? Self.span)
    }

    var removal: String {
        jar.removal(.challenge)
    }
}
