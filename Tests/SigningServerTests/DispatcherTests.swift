// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Calls")
struct DispatcherTests {
    @Test("a caller in no role is refused on every path", arguments: ["/v1/health", "/v1/nothing", "/v1/people/ab1"])
    func noRole(path: String) async throws {
        let answer = try await TestServer().send(.get, path, as: [])
        #expect(answer.status == 403 && answer.code == .roleRequired)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test("an unknown path is 404, another method 405 with those allowed")
    func paths() async throws {
        let server = try await TestServer()
        #expect(try await server.send(.get, "/v1/nothing").code == .notFound)
        let other = try await server.send(.post, "/v1/health")
        #expect(other.code == .methodNotAllowed && other.headers[.allow] == "GET")
        let head = try await server.send(.head, "/v1/health")
        #expect(head.status == 405 && head.body.isEmpty)
    }

    @Test("a portal sees its person and nobody else")
    func narrowed() async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        try await server.enterPerson("cd2", "chris@example.org")
        let own = try await server.send(.get, "/v1/people/ab1", as: [.portal], user: "ab1")
        #expect(try own.words(PersonRecordWords.self).primaryAddress == "anna.berg@example.org")
        #expect(try await server.send(.get, "/v1/people/cd2", as: [.portal], user: "ab1").code == .notFound)
        #expect(try await server.send(.get, "/v1/people/zz9", as: [.portal], user: "ab1").code == .notFound)
        #expect(try await server.send(.get, "/v1/people/ab1", as: [.portal]).code == .actingUserRequired)
    }

    @Test("an unknown and a malformed person are the same refusal", arguments: ["zz9", "a b", "ab1, cd2", "AB1"])
    func unknownUser(user: String) async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        let answer = try await server.send(.get, "/v1/certificates", as: [.portal], user: user)
        #expect(answer.status == 403 && answer.code == .unknownUser)
    }

    @Test(
        "JSON is read strictly through a route",
        arguments: [
            (#"{"kind":"directory","contacts":[],"colour":"red"}"#, ProblemCode.unknownField, "/colour"),
            (#"{"kind":"directory","kind":"directory","contacts":[]}"#, .duplicateKey, "/kind"),
            (#"{"kind":"other","contacts":[]}"#, .invalidField, "/kind"),
            (#"{"kind":"directory"}"#, .invalidField, "/contacts"),
            (#"{"kind":"directory","contacts":["a b"]}"#, .invalidUserID, "/contacts/0"),
            (#"{"kind":"directory","contacts":[]"#, .malformedJSON, ""),
        ]
    )
    func strict(body: String, code: ProblemCode, pointer: String) async throws {
        let server = try await TestServer()
        let answer = try await server.send(.put, "/v1/domains/example.org", body)
        #expect(answer.code == code)
        #expect(try answer.words(ProblemWords.self).errors?.first?.pointer == pointer)
        #expect(try await server.send(.get, "/v1/domains").words(Page<DomainRecordWords>.self).items.isEmpty)
    }

    @Test("JSON that nests too deep is not read")
    func depth() async throws {
        let nested = String(repeating: "[", count: 20_000)
        #expect(try await TestServer().send(.post, "/v1/certificates", nested, as: [.admin]).code == .malformedJSON)
    }

    @Test("a body beyond its limit is refused, and one of another type")
    func bodies() async throws {
        let server = try await TestServer()
        let large = #"{"kind":"\#(String(repeating: "x", count: 64 << 10))","contacts":[]}"#
        #expect(try await server.send(.put, "/v1/domains/example.org", large).code == .bodyTooLarge)
        let form = [("Content-Type", "application/x-www-form-urlencoded")]
        let other = try await server.send(.delete, "/v1/domains/example.org", headers: form)
        #expect(other.code == .notFound)
        #expect(try await server.send(.put, "/v1/domains/example.org", headers: form).code == .unsupportedMediaType)
        let html = [("Accept", "text/html")]
        #expect(try await server.send(.get, "/v1/domains", headers: html).code == .notAcceptable)
    }

    @Test("what was entered is 201 with its place, what was changed 200")
    func created() async throws {
        let server = try await TestServer()
        let body = #"{"kind":"directory","contacts":["nap1"]}"#
        let first = try await server.send(.put, "/v1/domains/B%C3%BCcher.example.org", body)
        #expect(first.status == 201)
        #expect(first.headers[.location] == "/v1/domains/xn--bcher-kva.example.org")
        #expect(try await server.send(.put, "/v1/domains/xn--bcher-kva.example.org", body).status == 200)
        #expect(try await server.send(.delete, "/v1/domains/xn--bcher-kva.example.org").status == 204)
        #expect(try await server.send(.delete, "/v1/domains/xn--bcher-kva.example.org").code == .notFound)
    }

    @Test("lists go on where the page before ended")
    func pages() async throws {
        let server = try await TestServer()
        for name in ["a", "b", "c"] { try await server.enterPerson(name, "\(name)@example.org") }
        let first = try await server.send(.get, "/v1/people?limit=2").words(Page<PersonRecordWords>.self)
        #expect(first.items.map(\.user) == ["a", "b"])
        let next = try #require(first.next)
        let second = try await server.send(.get, "/v1/people?limit=2&cursor=\(next)")
        let last = try second.words(Page<PersonRecordWords>.self)
        #expect(last.items.map(\.user) == ["c"] && last.next == nil)
        #expect(try await server.send(.get, "/v1/people?cursor=a%20b").code == .invalidCursor)
    }

    @Test("a daemon that cannot sign says so with 503, and does not issue")
    func cannotSign() async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        let body = #"{"address":"anna.berg@example.org","password":"correct horse battery"}"#
        let answer = try await server.send(.post, "/v1/certificates", body, as: [.portal], user: "ab1")
        #expect(answer.status == 503 && answer.code == .cannotSign)
        #expect(answer.headers[.retryAfter] == "30")
        #expect(!answer.text.contains("correct horse"))
    }
}
