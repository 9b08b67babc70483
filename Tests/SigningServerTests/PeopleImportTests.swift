// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Importing people")
struct PeopleImportTests {
    private func line(_ user: String, _ address: String, surname: String = "Berg") -> String {
        #"{"user":"\#(user)","givenName":"Anna","surname":"\#(surname)","primaryAddress":"\#(address)","functional":[]}"#
    }

    private func send(_ server: TestServer, _ body: String, _ query: String = "") async throws -> TestAnswer {
        try await server.send(.post, "/v1/people/import\(query)", body, mediaType: "application/x-ndjson")
    }

    @Test("all lines are entered, and a dry run enters none")
    func entered() async throws {
        let server = try await TestServer()
        let body = line("ab1", "a@example.org") + "\r\n\n" + line("cd2", "c@example.org") + "\n"
        let dry = try await send(server, body, "?dryRun=true").words(PeopleImportReport.self)
        #expect(dry.created == 2 && dry.dryRun)
        #expect(try await server.send(.get, "/v1/people/ab1").code == .notFound)
        #expect(try await send(server, body).words(PeopleImportReport.self).created == 2)
        #expect(try await send(server, body).words(PeopleImportReport.self).unchanged == 2)
    }

    @Test("the faults of all lines are told together, and nobody is entered")
    func faults() async throws {
        let server = try await TestServer()
        let bad = [line("ab1", "a@example.org"), "{", line("a b", "x@example.org"), line("ab1", "y@example.org")]
        let answer = try await send(server, bad.joined(separator: "\n"))
        #expect(answer.code == .importInvalid)
        let pointers = try answer.words(ProblemWords.self).errors?.map(\.pointer)
        #expect(pointers == ["/2", "/3/user", "/4/user"])
        #expect(try await server.send(.get, "/v1/people").words(Page<PersonRecordWords>.self).items.isEmpty)
    }

    @Test("a prune that would remove too many people is refused")
    func prune() async throws {
        let server = try await TestServer()
        _ = try await send(server, line("ab1", "a@example.org") + "\n" + line("cd2", "c@example.org"))
        let answer = try await send(server, line("ab1", "a@example.org"), "?prune=true")
        #expect(answer.code == .pruneLimit)
    }
}
