// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailAddressing
import MailboxRegistry
import Postbox
import Registration
import SigningAPI
import Store
import Testing

@testable import SigningServer

@Suite("Tokens on the socket")
struct TokenRoutesTests {
    /// A server with a mailbox and the token that its mail would carry.
    private func challenged() async throws -> (TestServer, token: String) {
        let server = try await TestServer()
        try await server.enterPerson()
        _ = try await server.send(.put, "/v1/domains/mail.example.org", #"{"kind":"managed","contacts":["ab1"]}"#)
        let draft = #"{"address":"info@mail.example.org","type":"personal","displayName":"Info"}"#
        let mailbox: MailboxWords =
            try await server.send(.post, "/v1/domains/mail.example.org/mailboxes", draft).words()
        _ = try await server.send(.post, "/v1/mailboxes/\(mailbox.id)/challenges", "{}")
        let id = try #require(MailboxID(mailbox.id))
        let challenge = try await server.parts.store.read { try $0.mailbox(id)?.challenges.first }
        return (server, server.parts.mailboxes.token(of: try #require(challenge).id).exposed)
    }

    private func use(
        _ server: TestServer,
        _ call: String,
        _ token: String,
        user: String? = nil,
        as roles: Set<CallerRole> = [.portal]
    ) async throws -> TestAnswer {
        let body = #"{"token":"\#(token)"}"#
        return try await server.send(.post, "/v1/challenges/\(call)", body, as: roles, user: user)
    }

    @Test("looking changes nothing, and confirming works once")
    func confirming() async throws {
        let (server, token) = try await challenged()
        for _ in 1...2 {
            let words: ChallengeWords = try await use(server, "inspect", token).words()
            #expect((words.purpose, words.status, words.displayName) == (.confirm, .open, "Info"))
            #expect(words.addresses == ["info@mail.example.org"])
        }
        let confirmed = try await use(server, "confirm", token, user: "ab1")
        #expect(try confirmed.words(ChallengeWords.self).status == .used)
        let again: ProblemWords = try await use(server, "confirm", token, user: "ab1").words()
        #expect((again.code, again.rule) == (.tokenUsed, "C4"))
        #expect(!confirmed.text.contains(token))
        #expect(try await use(server, "refuse", token).code == .tokenUsed)
    }

    @Test("a refusal needs nobody, and a confirmation a person")
    func refusing() async throws {
        let (server, token) = try await challenged()
        #expect(try await use(server, "confirm", token).code == .actingUserRequired)
        #expect(try await use(server, "confirm", token, user: "nobody").code == .unknownUser)
        #expect(try await use(server, "refuse", token, as: [.admin]).code == .roleRequired)
        #expect(try await use(server, "refuse", token).words(ChallengeWords.self).status == .refused)
        #expect(try await use(server, "confirm", token, user: "ab1").code == .tokenRefused)
    }

    @Test(
        "what is no token is an unknown one, and is not shown again",
        arguments: ["", "x", "no-token-of-43-characters"]
    )
    func unknown(text: String) async throws {
        let (server, _) = try await challenged()
        for call in ["inspect", "confirm", "refuse"] {
            let answer = try await use(server, call, text, user: "ab1")
            #expect((answer.status, answer.code) == (404, .tokenUnknown))
            #expect(text.count < 2 || !answer.text.contains(text))
        }
    }
}
