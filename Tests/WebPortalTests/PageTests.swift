// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import WebPortal

@Suite("Pages")
struct PageTests {
    private let portal: TestPortal

    init() throws {
        portal = try TestPortal()
    }

    @Test("the routes of the self-service process are these, and no other")
    func routes() {
        let routes = SelfServiceRoutes.table.map(\.description).sorted()
        #expect(
            routes == [
                "GET / (person)",
                "GET /assets/{fingerprint}/icon.svg (anyone)",
                "GET /assets/{fingerprint}/portal.css (anyone)",
                "GET /assets/{fingerprint}/portal.js (anyone)",
                "GET /c (anyone)",
                "GET /c/{token} (anyone)",
                "GET /c/{token}/refuse (anyone)",
                "GET /c/{token}/{rest} (anyone)",
                "GET /certificates (person)",
                "GET /certificates/ready/{id} (person)",
                "GET /certificates/request (person)",
                "GET /certificates/{serial} (person)",
                "GET /certificates/{serial}/certificate.cer (person)",
                "GET /certificates/{serial}/certificate.pem (person)",
                "GET /challenge (anyone)",
                "GET /challenge/damaged (anyone)",
                "GET /challenge/objected (anyone)",
                "GET /challenge/open (anyone)",
                "GET /challenge/refuse (anyone)",
                "GET /challenge/refused (anyone)",
                "GET /confirm (person)",
                "GET /confirmed (person)",
                "GET /domains (person)",
                "GET /domains/{domain} (person)",
                "GET /domains/{domain}/export (person)",
                "GET /domains/{domain}/import (person)",
                "GET /domains/{domain}/import/sample.csv (person)",
                "GET /domains/{domain}/import/{id} (person)",
                "GET /domains/{domain}/mailboxes/new (person)",
                "GET /help (anyone)",
                "GET /help/{client} (anyone)",
                "GET /language/{language} (anyone)",
                "GET /login (anyone)",
                "GET /login/arrival (anyone)",
                "GET /logout (anyone)",
                "GET /mailboxes/{id} (person)",
                "GET /mailboxes/{id}/edit (person)",
                "GET /mailboxes/{id}/guide (person)",
                "GET /mailboxes/{id}/guide/{flow} (person)",
                "GET /mailboxes/{id}/guide/{flow}/{after} (person)",
                "GET /mailboxes/{id}/guide/{flow}/{after}/{new} (person)",
                "GET /pki/{file} (anyone)",
                "GET /trust (anyone)",
                "POST /certificates/ready/{id}/file (person)",
                "POST /certificates/request (person)",
                "POST /certificates/{serial}/revoke (person)",
                "POST /challenge/refuse (anyone)",
                "POST /confirm (person)",
                "POST /domains/{domain}/challenges (person)",
                "POST /domains/{domain}/import (person)",
                "POST /domains/{domain}/import/{id} (person)",
                "POST /domains/{domain}/mailboxes/new (person)",
                "POST /login (anyone)",
                "POST /logout (anyone)",
                "POST /mailboxes/{id}/challenges (person)",
                "POST /mailboxes/{id}/deactivate (person)",
                "POST /mailboxes/{id}/delete (person)",
                "POST /mailboxes/{id}/edit (person)",
                "POST /mailboxes/{id}/guide/{flow} (person)",
                "POST /mailboxes/{id}/guide/{flow}/{after} (person)",
                "POST /mailboxes/{id}/guide/{flow}/{after}/{new} (person)",
                "POST /mailboxes/{id}/reactivate (person)",
                "POST /mailboxes/{id}/revoke (person)",
            ]
        )
    }

    @Test("whoever is not signed in is led there and back")
    func signIn() async throws {
        let answer = try await portal.ask(.get, "/certificates/request")
        #expect(answer.status == 303 && answer.headers[.location] == "/login?next=/certificates/request")
    }

    @Test(
        "every answer forbids what pages do not need",
        arguments: ["/help", "/nothing", "/certificates", "/help/mutt"]
    )
    func headers(_ path: String) async throws {
        let answer = try await portal.ask(.get, path)
        #expect(answer.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers.first(named: "referrer-policy") == "no-referrer")
    }

    @Test("a page that does not exist says so, in the browser's language")
    func unknown() async throws {
        let answer = try await portal.ask(.get, "/nothing", [.acceptLanguage: "de"])
        #expect(answer.status == 404 && answer.text.contains("Hier ist nichts"))
        #expect(answer.text.contains("<code>unknown</code>"))
    }

    @Test("a chosen language goes before the browser's, and leads back only here")
    func language() async throws {
        let chosen = try await portal.ask(.get, "/language/de?back=//evil.example")
        #expect(chosen.status == 303 && chosen.headers[.location] == "/")
        let cookie = try #require(chosen.headers[.setCookie]?.split(separator: ";").first)
        let page = try await portal.ask(.get, "/help", [.cookie: String(cookie), .acceptLanguage: "en"])
        #expect(page.text.contains("Mailprogramm einrichten") && page.headers[.contentLanguage] == "de")
    }

    @Test("files of all pages may be kept, and HEAD has no body")
    func assets() async throws {
        let asset = try await portal.ask(.get, Asset.styleSheet.path)
        #expect(asset.status == 200 && asset.headers[.cacheControl]?.contains("immutable") == true)
        let head = try await portal.ask(.head, "/help")
        #expect(head.status == 200 && head.text.isEmpty)
    }

    @Test("a daemon that does not answer is said, without its socket")
    func noDaemon() async throws {
        let person = portal.signIn()
        let answer = try await portal.ask(.get, "/certificates", person.cookie)
        #expect(answer.status == 503 && !answer.text.contains("siegel.sock"))
    }

    @Test("a person's name is on their page")
    func home() async throws {
        let answer = try await portal.ask(.get, "/", portal.signIn().cookie)
        #expect(answer.status == 200 && answer.text.contains("Hello, Anna Müller"))
    }

    @Test("the demo answers under its own names alone, so that no other site's name leads to it")
    func foreignHost() async throws {
        for host in ["127.0.0.1", "127.0.0.1:9000", "LOCALHOST:8080"] {
            #expect(try await portal.ask(.get, "/login", host: host).status != 421)
        }
        for host in ["evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", "", ":8080", "[::1]"] {
            let answer = try await portal.ask(.get, "/help", host: host)
            #expect(answer.status == 421 && !answer.text.contains("Outlook"))
        }
    }

    @Test("a form that does not arrive in time is given up", .timeLimit(.minutes(1)))
    func slowForm() async throws {
        let portal = try TestPortal { $0.formTime = .milliseconds(50) }
        let never = AsyncStream<ByteBuffer> { _ in }
        let head = HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "localhost",
            path: "/login",
            headerFields: [.contentType: "application/x-www-form-urlencoded"]
        )
        let answer = try await portal.ask(Request(head: head, body: RequestBody(asyncSequence: never)))
        #expect(answer.status == 408 && answer.text.contains("took too long"))
    }

    @Test("a connection that is not the web server's is not answered")
    func foreignPeer() async throws {
        let answer = try await portal.ask(.get, "/help", isTrusted: false)
        #expect(answer.status == 403 && !answer.text.contains("Outlook"))
    }
}
