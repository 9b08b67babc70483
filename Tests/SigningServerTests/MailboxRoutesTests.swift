// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailboxRegistry
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Mailboxes on the socket")
struct MailboxRoutesTests {
    private static let mailboxes = "/v1/domains/mail.example.org/mailboxes"
    private static let draft = #"{"address":"info@mail.example.org","type":"personal"}"#

    /// A server with two people, each contact of a managed domain.
    private func server() async throws -> TestServer {
        let server = try await TestServer()
        try await server.enterPerson("ab1", "anna.berg@example.org")
        try await server.enterPerson("ab2", "berta.berg@example.org")
        for (domain, contact) in [("mail.example.org", "ab1"), ("other.example.org", "ab2")] {
            let words = #"{"kind":"managed","contacts":["\#(contact)"]}"#
            try #require(try await server.send(.put, "/v1/domains/\(domain)", words).status == 201)
        }
        return server
    }

    /// What the contact of `mail.example.org`, or another person, is answered.
    private func send(
        _ server: TestServer,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        user: String = "ab1",
        key: String? = nil
    ) async throws -> TestAnswer {
        let headers = key.map { [("Idempotency-Key", $0)] } ?? []
        return try await server.send(method, path, body, as: [.portal], user: user, headers: headers)
    }

    private func registered(_ server: TestServer) async throws -> MailboxWords {
        let answer = try await send(server, .post, Self.mailboxes, Self.draft)
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.words()
    }

    @Test("a contact registers, reads, edits and deletes")
    func life() async throws {
        let server = try await server()
        let mailbox = try await registered(server)
        let path = "/v1/mailboxes/\(mailbox.id)"
        #expect(try await send(server, .get, path).words() == mailbox)
        let edited: MailboxWords = try await send(server, .patch, path, #"{"comment":"x","active":false}"#).words()
        #expect((edited.comment, edited.active, edited.reason) == ("x", false, "mailbox-inactive"))
        let page: Page<MailboxWords> = try await send(server, .get, Self.mailboxes).words()
        #expect(page.items == [edited] && page.next == nil)
        #expect(try await send(server, .delete, path).status == 204)
        #expect(try await send(server, .get, path).code == .notFound)
    }

    @Test("what another contact administers does not exist, whatever the body")
    func stranger() async throws {
        let server = try await server()
        let mailbox = try await registered(server)
        let calls: [(HTTPRequest.Method, String, String?)] = [
            (.get, "/v1/mailboxes/\(mailbox.id)", nil), (.patch, "/v1/mailboxes/\(mailbox.id)", "{"),
            (.delete, "/v1/mailboxes/\(mailbox.id)", nil), (.post, "/v1/mailboxes/\(mailbox.id)/challenges", "{"),
            (.get, Self.mailboxes, nil), (.post, Self.mailboxes, "{"),
            (.post, "/v1/domains/mail.example.org/challenges", "{"),
        ]
        for (method, path, body) in calls {
            let answer = try await send(server, method, path, body, user: "ab2")
            #expect(answer.code == .notFound, "\(method) \(path)")
        }
        #expect(try await send(server, .get, "/v1/mailboxes/\(mailbox.id)").words() == mailbox)
    }

    @Test("a repeated key answers the first mailbox, and stands for one body")
    func repeated() async throws {
        let server = try await server()
        let first = try await send(server, .post, Self.mailboxes, Self.draft, key: "k")
        let again = try await send(server, .post, Self.mailboxes, Self.draft, key: "k")
        #expect(first.status == 201 && again.status == 201 && first.body == again.body)
        #expect(again.headers[.location] == first.headers[.location])
        let other = #"{"address":"x@mail.example.org","type":"personal"}"#
        #expect(try await send(server, .post, Self.mailboxes, other, key: "k").code == .idempotencyKeyReused)
        #expect(try await send(server, .post, Self.mailboxes, Self.draft).code == .addressTaken)
    }

    @Test("challenges are queued, and the outbox shows them to administrators")
    func sending() async throws {
        let server = try await server()
        let mailbox = try await registered(server)
        let answer = try await send(server, .post, "/v1/mailboxes/\(mailbox.id)/challenges", "{}")
        #expect(answer.status == 202)
        let sent: SentChallengesWords = try answer.words()
        #expect(sent.items.map(\.sentTo) == ["info@mail.example.org"])
        let page: Page<OutboxMailWords> = try await server.send(.get, "/v1/outbox?status=waiting").words()
        let mail = try #require(page.items.first)
        #expect((mail.recipient, mail.kind, page.items.count) == ("info@mail.example.org", .personalChallenge, 1))
        #expect(try await server.send(.post, "/v1/outbox/\(mail.id)/retry").words() == mail)
        #expect(try await send(server, .delete, "/v1/mailboxes/\(mailbox.id)").code == .mailboxInUse)
    }

    @Test("a list knows its own words alone", arguments: ["type=group", "status=valid", "sort=name", "sort=--address"])
    func words(query: String) async throws {
        let server = try await server()
        #expect(try await send(server, .get, "\(Self.mailboxes)?\(query)").code == .invalidParameter)
    }

    @Test("every order of a list is one of the client's", arguments: MailboxOrder.allCases)
    func orders(order: MailboxOrder) {
        let word = MailboxSort(rawValue: order.sort.rawValue)
        #expect(word.map { (order.isDescending ? "-" : "") + $0.rawValue } == order.rawValue)
    }

    @Test(
        "a cursor that no page gave is refused",
        arguments: ["", "x", "0", "zz", "00000000000000000000000000000000f"]
    )
    func cursors(cursor: String) async throws {
        let server = try await server()
        #expect(try await send(server, .get, "\(Self.mailboxes)?cursor=\(cursor)").code == .invalidCursor)
        #expect(try await server.send(.get, "/v1/outbox?cursor=\(cursor)").code == .invalidCursor)
    }
}
