// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

@testable import WebPortal

@Suite("Forms")
struct FormTests {
    private let portal: TestPortal
    private let person: (id: SessionID, cookie: HTTPFields, token: String)
    private let path = "/certificates/request"

    init() throws {
        portal = try TestPortal()
        person = portal.signIn()
    }

    private func send(_ form: String, _ headers: HTTPFields? = nil) async throws -> Int {
        try await portal.ask(.post, path, headers ?? person.cookie, form: form).status
    }

    @Test("a form with the session's token goes through to the daemon")
    func own() async throws {
        #expect(try await send("token=\(person.token)") == 503)
    }

    @Test(
        "a form without the session's token does nothing",
        arguments: ["", "token=", "token=\(String(repeating: "0", count: 64))"]
    )
    func foreign(_ form: String) async throws {
        #expect(try await send(form) == 403)
    }

    @Test("the token of another session does nothing")
    func otherSession() async throws {
        #expect(try await send("token=\(portal.signIn("ben").token)") == 403)
    }

    @Test("a form from another site does nothing, whatever it carries")
    func otherSite() async throws {
        for (name, value) in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")] {
            var headers = person.cookie
            headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
            #expect(try await send("token=\(person.token)", headers) == 403)
        }
    }

    @Test("after the session's end a form does nothing, and says why")
    func ended() async throws {
        portal.clock.move(by: .seconds(600))
        let answer = try await portal.ask(.post, path, person.cookie, form: "token=\(person.token)")
        #expect(answer.status == 403 && answer.text.contains("Your session has ended"))
        let page = try await portal.ask(.get, "/certificates", person.cookie)
        #expect(page.headers[.location] == "/login?next=/certificates&ended=yes")
    }

    @Test("a form that is too large, or no form, is refused")
    func malformed() async throws {
        #expect(try await send("token=\(String(repeating: "a", count: 70_000))") == 413)
        #expect(try await send("token=%zz") == 400)
        var headers = person.cookie
        headers[.contentType] = "application/json"
        #expect(try await send("{}", headers) == 400)
    }

    @Test("signing out ends the session and throws away what waits")
    func signOut() async throws {
        let answer = try await portal.ask(.post, "/logout", person.cookie, form: "token=\(person.token)")
        #expect(answer.status == 303 && portal.desk.sessions.count == 0)
        #expect(try await portal.ask(.get, "/", person.cookie).status == 303)
    }
}
