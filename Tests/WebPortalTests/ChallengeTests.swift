// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Links of challenge mails")
struct ChallengeTests {
    private let token = String(repeating: "aB3_-xyz", count: 5) + "Qw0"
    private let portal: TestPortal

    init() throws {
        portal = try TestPortal()
    }

    @Test(
        "a link moves its token into a cookie, and the way on has none",
        arguments: [("", "/challenge/open"), ("/refuse", "/challenge/open?to=refuse")]
    )
    func link(_ ending: String, _ path: String) async throws {
        let answer = try await portal.ask(.get, "/c/\(token)\(ending)")
        #expect(answer.status == 303 && answer.headers[.location] == path && answer.text.isEmpty)
        #expect(
            answer.headers[.setCookie]
                == "siegel-challenge=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=1800"
        )
        #expect(answer.headers.first(named: "referrer-policy") == "no-referrer")
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test("behind a web server the cookie belongs to this host and to TLS")
    func secureCookie() async throws {
        let socket = Entrance.WebServerSocket(
            path: "/s",
            mode: 0o660,
            group: nil,
            trustedUser: 1,
            userHeader: "X-Remote-User"
        )
        let answer = try await TestPortal(.webServer(socket)).ask(.get, "/c/\(token)")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-siegel-challenge=\(token); Path=/; HttpOnly; SameSite=Lax; Secure"))
    }

    @Test("the page on the way goes on by itself and by a link, and sets no cookie")
    func opening() async throws {
        let refresh = try #require(HTTPField.Name("Refresh"))
        let answer = try await portal.ask(.get, "/challenge/open")
        #expect(answer.status == 200 && answer.headers[refresh] == "0; url=/challenge")
        #expect(answer.text.contains(#"href="/challenge""#) && answer.headers[.setCookie] == nil)
        let refusing = try await portal.ask(.get, "/challenge/open?to=refuse")
        #expect(refusing.headers[refresh] == "0; url=/challenge/refuse")
        #expect(try await portal.ask(.get, "/challenge/open?to=//evil.example").headers[refresh] == "0; url=/challenge")
    }

    @Test(
        "a damaged link says so under an address without it, and sets no cookie",
        arguments: [
            "/c/", "/c", "/c/short", "/c/\(String(repeating: "a", count: 42))",
            "/c/\(String(repeating: "a", count: 44))",
            "/c/\(String(repeating: "a", count: 42))=", "/c/\(String(repeating: "a", count: 42))%0a",
            "/c/\(String(repeating: "a", count: 40))%C3%A9x", "/c/%3Cscript%3E", "/c/x/refuse",
            "/c/\(String(repeating: "a", count: 43))/refu",
        ]
    )
    func damaged(_ path: String) async throws {
        let answer = try await portal.ask(.get, path)
        #expect(answer.status == 303 && answer.headers[.location] == "/challenge/damaged")
        #expect(answer.headers[.setCookie] == nil)
        let page = try await portal.ask(.get, "/challenge/damaged")
        #expect(page.status == 200 && page.text.contains("Copy the whole link"))
    }

    @Test("without a token the pages say how to come to one", arguments: ["/challenge", "/challenge/refuse"])
    func nothing(_ path: String) async throws {
        for cookie in [HTTPFields(), [.cookie: "siegel-challenge=x"]] {
            let answer = try await portal.ask(.get, path, cookie)
            #expect(answer.status == 200 && answer.text.contains("No link is open"))
        }
    }

    @Test("no error page shows the path of a mail's link")
    func errors() async throws {
        for path in ["/c/\(token)", "/c/\(token)/refuse", "/c/\(token)/a/b"] {
            let answer = try await portal.ask(.get, path, isTrusted: false)
            #expect(answer.status == 403 && !answer.text.contains(token))
            let posted = try await portal.ask(.post, path, form: "a=b")
            #expect(posted.status >= 400 && !posted.text.contains(token))
        }
    }

    @Test("whoever is not signed in is led to signing in, and back to the confirmation")
    func signIn() async throws {
        let answer = try await portal.ask(.get, "/confirm", [.cookie: "siegel-challenge=\(token)"])
        #expect(answer.status == 303 && answer.headers[.location] == "/login?next=/confirm")
    }

    @Test("forms of other sites refuse and confirm nothing", arguments: ["/challenge/refuse", "/confirm"])
    func foreign(_ path: String) async throws {
        let person = portal.signIn()
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        var headers = person.cookie
        headers[site] = "cross-site"
        #expect(try await portal.ask(.post, path, headers, form: "token=\(person.token)").status == 403)
        #expect(try await portal.ask(.post, path, person.cookie, form: "token=\(portal.signIn().token)").status == 403)
    }

    @Test("no description of a token shows it")
    func redacted() throws {
        let token = try #require(MailToken(self.token))
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!"\(token) \(String(reflecting: token)) \(dumped)".contains("xyz"))
    }

    @Test("a cookie ends with its challenge, and no later than half an hour on")
    func cookies() async throws {
        let token = try #require(MailToken(self.token))
        let cookie = ChallengeCookie(CookieJar(isSecure: false))
        #expect(cookie.keeping(token, for: .seconds(60)).hasSuffix("Max-Age=60"))
        #expect(cookie.keeping(token, for: .seconds(7200)).hasSuffix("Max-Age=1800"))
        #expect(cookie.removal == "siegel-challenge=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    private func words(
        _ purpose: ChallengePurpose = .confirm,
        _ status: ChallengeStatus = .open,
        type: AddressType = .personal,
        _ addresses: [String] = ["a@b.org"]
    ) -> ChallengeWords {
        ChallengeWords(
            purpose: purpose,
            status: status,
            expiresAt: portal.clock.now,
            address: "a@b.org",
            type: type,
            displayName: "A",
            addresses: addresses
        )
    }

    @Test("what a form says it is about differs with everything that is linked")
    func shown() {
        let texts = [
            words(), words(.object), words(["a@b.org", "c@b.org"]), words(["c@b.org"]),
        ].map(ChallengeView.shown)
        #expect(Set(texts).count == texts.count)
    }

    private func words(_ addresses: [String]) -> ChallengeWords {
        words(.confirm, .open, addresses)
    }

    @Test("each end of a link has its own words", arguments: ChallengeStatus.allCases)
    func ends(_ status: ChallengeStatus) throws {
        let token = try #require(MailToken(self.token))
        #expect(ChallengeOver(.open(words(), token)) == nil)
        let confirming = ChallengeOver(.over(words(.confirm, status)))
        let objecting = ChallengeOver(.over(words(.object, status)))
        switch status {
        case .used: #expect(confirming == .used && objecting == .objected)
        case .superseded: #expect(confirming == .superseded && objecting == .ended)
        case .expired: #expect(confirming == .expired)
        case .refused: #expect(confirming == .refused)
        case .open: break
        }
    }

    @Test("every end is said in both languages, and what to do then", arguments: ChallengeOver.allCases)
    func texts(_ end: ChallengeOver) {
        for language in Language.allCases {
            for key in ["\(end.rawValue)Heading", end.rawValue, "\(end.rawValue)Next"] {
                #expect(Texts(language).text("challenge-over.\(key)") != nil, "\(key)")
            }
        }
    }

    @Test("after a confirmation the page says what is missing")
    func confirmed() {
        let texts = Texts(.english)
        let entry = { (reason: ProblemCode?, unconfirmed: [String]) in
            AddressWords(
                address: "a+b@c.org",
                type: .personal,
                basis: .challenge,
                mailbox: "1",
                aliases: [],
                requestable: reason == nil,
                reason: reason?.rawValue,
                unconfirmed: unconfirmed
            )
        }
        let ready = ConfirmedView(entry(nil, []), texts)
        #expect(ready.requestPath == "/certificates/request?address=a%2Bb%40c.org" && ready.missing == nil)
        let waiting = ConfirmedView(entry(.aliasUnconfirmed, ["x@c.org"]), texts)
        #expect(waiting.requestPath == nil && waiting.unconfirmed == ["x@c.org"] && waiting.missing != nil)
        #expect(waiting.whatNext?.contains("same user ID") == true)
        let conflicting = ConfirmedView(entry(.mailboxConflicting, []), texts)
        #expect(conflicting.requestPath == nil && conflicting.whatNext?.contains("somebody else") == true)
    }
}
