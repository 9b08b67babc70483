// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

@testable import WebPortal

@Suite("Behind a web server")
struct WebServerTests {
    private static let wayOut = "/oidc?logout=https%3A%2F%2Fportal.example.org%2Flogout"

    private let portal: TestPortal

    init() throws {
        let socket = Entrance.WebServerSocket(
            path: "/nonexistent/portal.sock",
            mode: 0o660,
            group: nil,
            trustedUser: 33,
            userHeader: "X-Remote-User"
        )
        portal = try TestPortal(.webServer(socket)) { $0.look.signOutPath = Self.wayOut }
    }

    @Test("a form whose sender is no longer named is told that the session has ended")
    func endedForm() async throws {
        let person = portal.signIn()
        let form = "token=\(person.token)&address=anna@example.org"
        let answer = try await portal.ask(.post, "/certificates/request", person.cookie, form: form)
        #expect(answer.status == 403 && answer.text.contains("Your session has ended"))
    }

    @Test("a page for a person is not shown to nobody")
    func nobody() async throws {
        let answer = try await portal.ask(.get, "/certificates", portal.signIn().cookie)
        #expect(answer.status == 401 && answer.text.contains("Nobody is signed in"))
    }

    @Test("a link of another site does not begin a session, which would take the place of one that goes on")
    func arrival() async throws {
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let refresh = try #require(HTTPField.Name("Refresh"))
        var fields: HTTPFields = [try #require(HTTPField.Name("X-Remote-User")): "anna"]
        for other in ["cross-site", "same-site"] {
            fields[site] = other
            let answer = try await portal.ask(.get, "/certificates/request?address=a%40b", fields)
            #expect(answer.status == 303 && answer.headers[.setCookie] == nil)
            #expect(answer.headers[.location] == "/login/arrival?next=%2Fcertificates%2Frequest%3Faddress%3Da%2540b")
        }
        #expect(portal.desk.sessions.count == 0)
        let page = try await portal.ask(.get, "/login/arrival?next=%2Fcertificates%3Fa%3Db", fields)
        #expect(page.status == 200 && page.headers[refresh] == "0; url=/certificates?a=b")
        let elsewhere = try await portal.ask(.get, "/login/arrival?next=%2F%2Fevil.example", fields)
        #expect(elsewhere.headers[refresh] == "0; url=/")
        fields[site] = "same-origin"
        // The daemon of the tests does not answer: the session would begin.
        #expect(try await portal.ask(.get, "/certificates", fields).status == 503)
    }

    @Test("signing out stays here first, because browsers hold each redirect of a form against form-action")
    func signOut() async throws {
        let person = portal.signIn()
        let answer = try await portal.ask(.post, "/logout", person.cookie, form: "token=\(person.token)")
        #expect(answer.status == 303 && answer.headers[.location] == "/logout?onward=yes")
        let onward = try await portal.ask(.get, "/logout?onward=yes", person.cookie)
        #expect(onward.text.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(Self.wayOut)\">"))
        #expect(onward.text.contains("href=\"\(Self.wayOut)\""))
    }

    @Test("in the end somebody is signed out, and nothing leads on by itself")
    func signedOut() async throws {
        let answer = try await portal.ask(.get, "/logout")
        #expect(answer.status == 200 && answer.text.contains("You are signed out"))
        #expect(!answer.text.contains("http-equiv"))
    }

    @Test("whoever is signed in is not told the contrary")
    func notSignedOut() async throws {
        let answer = try await portal.ask(.get, "/logout?onward=yes", portal.signIn().cookie)
        #expect(answer.status == 303 && answer.headers[.location] == "/")
    }
}
