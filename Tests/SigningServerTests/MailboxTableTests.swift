// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Tables of mailboxes")
struct MailboxTableTests {
    private static let header =
        "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"
    private static let path = "/v1/domains/mail.example.org/mailboxes"

    private let server: TestServer

    init() async throws {
        server = try await TestServer()
        try await server.enterPerson()
        let domain = #"{"kind":"managed","contacts":["ab1"]}"#
        _ = try await server.send(.put, "/v1/domains/mail.example.org", domain)
    }

    private func take(
        _ lines: String...,
        query: String = "",
        mediaType: String = "text/csv",
        user: String? = "ab1"
    ) async throws -> TestAnswer {
        let table = ([Self.header] + lines).joined(separator: "\r\n")
        let roles: Set<CallerRole> = user == nil ? [.admin] : [.portal]
        return try await server.send(
            .post,
            "\(Self.path)/import\(query)",
            table,
            as: roles,
            user: user,
            mediaType: mediaType
        )
    }

    @Test("F5: a dry run answers what an import answers, and stores nothing", arguments: ["ab1", nil])
    func report(user: String?) async throws {
        let lines = ["A,B,a@mail.example.org,,personal,,", "R,,r@mail.example.org,,robot,,"]
        let dry = try await take(lines[0], lines[1], query: "?dryRun=true", user: user).words(MailboxImportReport.self)
        #expect(dry.dryRun && dry.created == 1 && dry.skippedLines == [SkippedLineWords(line: 3, type: "robot")])
        let line = ImportedMailboxWords(line: 2, address: "a@mail.example.org", action: .created, fields: [])
        #expect(dry.changes == [line])
        let list = try await server.send(.get, Self.path).words(Page<MailboxWords>.self)
        #expect(list.items.isEmpty)
        let report = try await take(lines[0], lines[1], user: user).words(MailboxImportReport.self)
        #expect(!report.dryRun && report.created == 1 && report.skipped == 1 && report.changes == dry.changes)
    }

    @Test("F5: each fault names line, column and rule, and its detail says the rest")
    func faults() async throws {
        let answer = try await take("A,B,a@mail.example.org,,personal,,", "A,,", "A,B,b@example.org,a@@b,personal,,")
        let problem = try answer.words(ProblemWords.self)
        #expect(answer.status == 422 && problem.code == .importInvalid && problem.rule == nil)
        let errors = try #require(problem.errors)
        #expect(errors.map(\.pointer) == ["/3", "/4/Alias Addresses", "/4/Primary E-Mail"])
        #expect(errors.map(\.line) == [3, 4, 4])
        #expect(errors.map(\.column) == [nil, "Alias Addresses", "Primary E-Mail"])
        #expect(errors.map(\.rule) == ["F1", "M1", "M12"])
        #expect(errors[2].detail.hasPrefix("b@example.org ") && !errors[2].detail.contains("M12"))
        let one = try await take("A,B,b@example.org,,personal,,").words(ProblemWords.self)
        #expect(one.rule == "M12")
    }

    @Test("what is no CSV, another encoding, another domain")
    func refused() async throws {
        #expect(try await take(mediaType: "application/json").code == .unsupportedMediaType)
        #expect(try await take(query: "?encoding=latin-1").code == .invalidParameter)
        #expect(try await take(query: "?encoding=windows-1252").status == 200)
        for domain in ["other.example.org", "example.org"] {
            let path = "/v1/domains/\(domain)/mailboxes"
            let taken = try await server.send(
                .post,
                "\(path)/import",
                "",
                as: [.portal],
                user: "ab1",
                mediaType: "text/csv"
            )
            let given = try await server.send(.get, "\(path)/export", as: [.portal], user: "ab1")
            #expect(taken.code == .notFound && given.code == .notFound)
        }
    }

    @Test("F6: the export is CSV, and its import changes nothing")
    func export() async throws {
        _ = try await take("A,B,a@mail.example.org,,personal,,=1")
        let answer = try await server.send(.get, "\(Self.path)/export", as: [.portal], user: "ab1")
        #expect(answer.status == 200 && answer.headers[.contentType] == "text/csv")
        #expect(answer.text == "\u{FEFF}\(Self.header)\r\nA,B,a@mail.example.org,,personal,,'=1\r\n")
        let again = try await server.send(.post, "\(Self.path)/import", answer.text, mediaType: "text/csv")
        #expect(try again.words(MailboxImportReport.self).unchanged == 1)
    }
}
