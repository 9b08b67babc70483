// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningClient
import Testing

@testable import WebPortal

@Suite("Who is an administrator")
struct AdministratorsTests {
    private static let socket = Entrance.WebServerSocket(
        path: "/nonexistent/admin.sock",
        mode: 0o660,
        group: nil,
        trustedUser: 33,
        userHeader: "X-Remote-User"
    )
    private static let common = Set(
        (AssetPages.routes + LoginPages.routes + LanguagePage.routes).map(\.description)
    )

    private func process(_ entrance: Entrance = .webServer(socket)) throws -> TestPortal {
        try TestPortal(entrance, purpose: .administration(["dora"]))
    }

    private func named(_ users: String...) throws -> HTTPFields {
        let name = try #require(HTTPField.Name("X-Remote-User"))
        return HTTPFields(users.map { HTTPField(name: name, value: $0) })
    }

    private func path(of route: PageRoute) -> String {
        route.path.replacing("{serial}", with: "4f1c").replacing(#/\{[a-z]+\}/#, with: "x")
    }

    @Test("the routes of the administrators' process are these, and no other")
    func routes() {
        let routes = AdminRoutes.table.map(\.description).filter { !Self.common.contains($0) }.sorted()
        #expect(
            routes == [
                "GET / (administrator)",
                "GET /administration/audit (administrator)",
                "GET /administration/certificates (administrator)",
                "GET /administration/certificates/{serial} (administrator)",
                "GET /administration/certificates/{serial}/certificate.cer (administrator)",
                "GET /administration/certificates/{serial}/certificate.pem (administrator)",
                "GET /administration/domains (administrator)",
                "GET /administration/domains/{domain} (administrator)",
                "GET /administration/issuers (administrator)",
                "GET /administration/issuers/{name} (administrator)",
                "GET /administration/issuers/{name}/certificate.pem (administrator)",
                "GET /administration/issuers/{name}/list.crl (administrator)",
                "GET /administration/new-domain (administrator)",
                "GET /administration/new-person (administrator)",
                "GET /administration/outbox (administrator)",
                "GET /administration/people (administrator)",
                "GET /administration/people/{user} (administrator)",
                "GET /administration/people/{user}/edit (administrator)",
                "POST /administration/audit/verify (administrator)",
                "POST /administration/certificates/{serial}/revoke (administrator)",
                "POST /administration/domains/{domain} (administrator)",
                "POST /administration/domains/{domain}/delete (administrator)",
                "POST /administration/issuers/{name}/regenerate (administrator)",
                "POST /administration/new-domain (administrator)",
                "POST /administration/new-person (administrator)",
                "POST /administration/outbox/{id}/retry (administrator)",
                "POST /administration/people/{user}/delete (administrator)",
                "POST /administration/people/{user}/edit (administrator)",
            ]
        )
    }

    @Test("what is common to both processes needs nobody to be signed in and calls nobody's rights")
    func commonRoutes() {
        #expect(Self.common.allSatisfy { $0.hasSuffix("(anyone)") })
        let own = Set(AdminRoutes.table.map(\.description)).intersection(SelfServiceRoutes.table.map(\.description))
        #expect(own == Self.common)
    }

    @Test("no self-service page is an administrator's, and none of theirs is a person's")
    func handlers() {
        #expect(!SelfServiceRoutes.table.contains { if case .administrator = $0.handler { true } else { false } })
        #expect(!AdminRoutes.table.contains { if case .person = $0.handler { true } else { false } })
    }

    @Test("the self-service process does not know the pages of administrators")
    func selfService() async throws {
        let portal = try TestPortal()
        let person = portal.signIn("dora")
        let routes = AdminRoutes.table.filter { !Self.common.contains($0.description) && $0.path != "/" }
        #expect(routes.count == 27)
        for route in routes {
            let form = route.method == .post ? "token=\(person.token)&sure=yes" : nil
            let answer = try await portal.ask(route.method, path(of: route), person.cookie, form: form)
            #expect(answer.status == 404, "\(route)")
        }
    }

    @Test("a self-service process makes no administrator of anybody, whatever its table says")
    func structure() throws {
        let portal = try TestPortal()
        #expect(throws: PageFailure.notFound) { try AdministratorRequest(portal.personRequest("dora")) }
    }

    @Test("the client of an administrator's page acts for nobody")
    func client() throws {
        let request = try AdministratorRequest(process().personRequest("dora"))
        #expect(request.daemon.actingUser == nil)
    }

    @Test("an administrator is let in, also while the daemon does not answer")
    func administrator() async throws {
        let answer = try await process().ask(.get, "/administration/new-person", named("dora"))
        #expect(answer.status == 200 && answer.text.contains("New person"))
        #expect(answer.text.contains("Administration") && answer.text.contains("/administration/audit"))
        #expect(answer.headers[.setCookie]?.hasPrefix("__Host-siegel-admin-session=") == true)
        #expect(try await process().ask(.get, "/", named("dora")).status == 503)
    }

    @Test("everybody else is told why not, on every page", arguments: ["anna", "Dora", "dora@example.org"])
    func others(_ user: String) async throws {
        let portal = try process()
        let session = portal.signIn(user)
        for route in AdminRoutes.table where !Self.common.contains(route.description) {
            let fields = try named(user)
            let form = route.method == .post ? "token=\(session.token)&sure=yes" : nil
            var headers = session.cookie
            headers.append(contentsOf: fields)
            let answer = try await portal.ask(route.method, path(of: route), headers, form: form)
            #expect(answer.status == 403 && answer.text.contains("administrators"), "\(route)")
        }
        #expect(try await portal.ask(.get, "/login", named(user)).status == 403)
    }

    @Test("a name that is no name, or comes twice, is nobody's")
    func forged() async throws {
        let portal = try process()
        #expect(try await portal.ask(.get, "/").status == 401)
        #expect(try await portal.ask(.get, "/", named("dora", "dora")).status == 401)
        #expect(try await portal.ask(.get, "/", named("dora, anna")).status == 401)
        #expect(try await portal.ask(.get, "/", named("dora"), isTrusted: false).status == 403)
    }

    @Test("the demo believes no header, and lets nobody be anybody but an administrator")
    func demo() async throws {
        let portal = try process(.demo(port: 8081))
        let answer = try await portal.ask(.get, "/administration/people", named("dora"))
        #expect(answer.status == 303 && answer.headers[.location] == "/login?next=/administration/people")
        let login = try await portal.ask(.get, "/login")
        #expect(login.text.contains("value=\"dora\""))
        let cookie = try #require(login.headers[.setCookie]?.split(separator: ";").first)
        let token = try #require(cookie.split(separator: "=").last)
        let chosen = { (user: String) in "token=\(token)&user=\(user)&next=/" }
        let headers: HTTPFields = [.cookie: String(cookie)]
        #expect(try await portal.ask(.post, "/login", headers, form: chosen("anna")).status == 403)
        #expect(try await portal.ask(.post, "/login", headers, form: chosen("dora")).status == 303)
    }

    @Test("a session of the self-service process is none here")
    func cookies() async throws {
        let portal = try process(.demo(port: 8081))
        let id = portal.signIn("dora").id
        let answer = try await portal.ask(.get, "/administration/new-person", [.cookie: "siegel-session=\(id.text)"])
        #expect(answer.status == 303)
        let own: HTTPFields = [.cookie: "siegel-admin-session=\(id.text)"]
        #expect(try await portal.ask(.get, "/administration/new-person", own).status == 200)
    }

    @Test("a form without the token of its session does nothing")
    func token() async throws {
        let portal = try process()
        var headers = portal.signIn("dora").cookie
        headers.append(contentsOf: try named("dora"))
        let answer = try await portal.ask(.post, "/administration/audit/verify", headers, form: "token=x")
        #expect(answer.status == 403)
    }
}
