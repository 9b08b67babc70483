// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Routes")
struct RouteTableTests {
    /// The rights table of the protocol.
    private static let rights: [String: Set<CallerRole>] = [
        "GET /v1/health": Set(CallerRole.allCases),
        "GET /v1/openapi.yaml": Set(CallerRole.allCases),
        "GET /v1/domains": [.portal, .admin],
        "PUT /v1/domains/{domain}": [.admin],
        "DELETE /v1/domains/{domain}": [.admin],
        "GET /v1/domains/{domain}/mailboxes": [.portal, .admin],
        "POST /v1/domains/{domain}/mailboxes": [.portal, .admin],
        "POST /v1/domains/{domain}/mailboxes/import": [.portal, .admin],
        "GET /v1/domains/{domain}/mailboxes/export": [.portal, .admin],
        "POST /v1/domains/{domain}/challenges": [.portal, .admin],
        "GET /v1/mailboxes/{id}": [.portal, .admin],
        "PATCH /v1/mailboxes/{id}": [.portal, .admin],
        "DELETE /v1/mailboxes/{id}": [.portal, .admin],
        "POST /v1/mailboxes/{id}/challenges": [.portal, .admin],
        "POST /v1/mailboxes/{id}/revoke": [.portal, .admin],
        "POST /v1/challenges/inspect": [.portal],
        "POST /v1/challenges/confirm": [.portal],
        "POST /v1/challenges/refuse": [.portal],
        "GET /v1/outbox": [.admin],
        "POST /v1/outbox/{id}/retry": [.admin],
        "GET /v1/people": [.directory, .admin],
        "POST /v1/people/import": [.directory, .admin],
        "PUT /v1/people/{user}": [.directory, .admin],
        "GET /v1/people/{user}": [.portal, .directory, .admin],
        "DELETE /v1/people/{user}": [.directory, .admin],
        "GET /v1/people/{user}/addresses": [.portal, .directory, .admin],
        "GET /v1/certificates": [.portal, .tester, .admin],
        "POST /v1/certificates": [.portal, .admin],
        "GET /v1/certificates/{serial}": [.portal, .tester, .admin],
        "POST /v1/certificates/{serial}/revoke": [.portal, .admin],
        "POST /v1/requests": [.portal, .admin],
        "GET /v1/requests": [.portal, .admin],
        "GET /v1/requests/{id}": [.portal, .admin],
        "PUT /v1/requests/{id}/certificate": [.portal, .admin],
        "GET /v1/issuers": Set(CallerRole.allCases),
        "GET /v1/issuers/{name}": Set(CallerRole.allCases),
        "GET /v1/issuers/{name}/crl": Set(CallerRole.allCases),
        "POST /v1/issuers/{name}/crl": [.admin],
        "PUT /v1/issuers/{name}/crl": [.admin],
        "GET /v1/profiles": [.tester, .portal, .admin],
        "GET /v1/profiles/{name}": [.tester, .portal, .admin],
        "POST /v1/subjects": [.tester, .portal, .admin],
        "POST /v1/verify": [.tester, .portal, .admin],
        "GET /v1/audit": [.admin],
        "POST /v1/audit/verify": [.admin],
        "GET /v1/audit/head": [.admin],
    ]

    private static func name(of route: Route) -> String {
        "\(route.method.rawValue) \(route.path)"
    }

    @Test("the table has the rights of the protocol and no other call")
    func rights() {
        let table = Dictionary(RouteTable.all.routes.map { (Self.name(of: $0), $0.access.roles) }) { $0.union($1) }
        #expect(table == Self.rights)
        #expect(RouteTable.all.routes.count == Self.rights.count)
    }

    @Test("only health, description, issuers, profiles, looking at and refusing a token come without a person")
    func persons() {
        let without = RouteTable.all.routes.filter { $0.access.roles.contains(.portal) && !$0.access.regardsPerson }
        let paths = Set(without.map(\.path.description))
        let expected: Set = ["/v1/health", "/v1/openapi.yaml", "/v1/profiles", "/v1/profiles/{name}"]
        let tokens: Set = ["/v1/challenges/inspect", "/v1/challenges/refuse"]
        let issuers: Set = ["/v1/issuers", "/v1/issuers/{name}", "/v1/issuers/{name}/crl"]
        #expect(paths == expected.union(issuers).union(tokens))
    }

    @Test("openapi.yaml describes exactly these calls and their roles")
    func description() {
        var described: [String: Set<CallerRole>] = [:]
        var (path, method) = ("", "")
        for line in Self.descriptionText.split(separator: "\n") {
            if line.hasPrefix("  /") { path = String(line.dropFirst(2).dropLast()) }
            if let word = Self.methods.first(where: { line == "    \($0):" }) { method = word.uppercased() }
            guard line.hasPrefix("      x-roles: [") else { continue }
            let names = line.dropFirst(16).dropLast().split(separator: ",").map { $0.drop { $0 == " " } }
            described["\(method) \(path)"] = Set(names.compactMap { CallerRole(rawValue: String($0)) })
        }
        #expect(described == Self.rights)
    }

    @Test("openapi.yaml names every error code", arguments: ProblemCode.allCases)
    func codes(code: ProblemCode) {
        #expect(Self.descriptionText.contains("- urn:siegel:error:\(code.rawValue)\n"))
    }

    @Test("openapi.yaml names every query parameter of a call")
    func parameters() {
        for name in Set(RouteTable.all.routes.flatMap(\.query)) {
            #expect(Self.descriptionText.contains("      name: \(name)\n      in: query"), "\(name)")
        }
    }

    private static let methods = ["get", "put", "post", "patch", "delete"]
    private static let descriptionText = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)

    @Test("a written segment comes before a variable one")
    func literals() throws {
        guard case .route(let route, let parameters) = RouteTable.all.match(.post, "/v1/people/import") else {
            Issue.record("no route")
            return
        }
        #expect(route.path.description == "/v1/people/import" && parameters.isEmpty)
        guard case .route(let person, let named) = RouteTable.all.match(.get, "/v1/people/a%40b") else {
            Issue.record("no route")
            return
        }
        #expect(person.path.description == "/v1/people/{user}" && named == ["user": "a@b"])
    }

    @Test(
        "what is not a path of the table leads nowhere",
        arguments: [
            "", "/", "/v1", "/v1/health/", "//v1/health", "/v1/HEALTH", "/v1/people/%ff", "/v1/people/%4",
            "/v1/people//addresses",
            "http://localhost/v1/health",
        ]
    )
    func nowhere(path: String) {
        guard case .nothing = RouteTable.all.match(.get, path) else {
            Issue.record("\(path) leads somewhere")
            return
        }
    }

    @Test("another method names those that the resource knows")
    func otherMethods() {
        guard case .otherMethods(let methods) = RouteTable.all.match(.post, "/v1/people/ab1") else {
            Issue.record("no refusal")
            return
        }
        #expect(methods == ["DELETE", "GET", "PUT"])
    }
}
