// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient
import Testing

@Suite("Calls for mailboxes")
struct MailboxCallTests {
    /// What the server saw, which it quotes in its refusal.
    private func seen(_ call: (SigningClient) async throws -> Void) async throws -> String {
        try await ScriptedServer.run(.refusal) { client in
            do { try await call(client) } catch SigningClientError.problem(let words) { return words.detail }
            return "no refusal"
        }
    }

    @Test("a list is narrowed, sorted and read on")
    func list() async throws {
        let filter = MailboxFilter(type: .functional, status: .neverSent, text: "ü b", sort: .comment)
        let plain = try await seen { client in _ = try await client.mailboxes(of: "example.org") }
        #expect(plain == "GET /v1/domains/example.org/mailboxes")
        let narrowed = try await seen { client in
            _ = try await client.mailboxes(of: "example.org", filter, cursor: "c", limit: 7)
        }
        let query = "type=functional&status=neverSent&q=%C3%BC%20b&sort=comment&cursor=c&limit=7"
        #expect(narrowed == "GET /v1/domains/example.org/mailboxes?" + query)
    }

    @Test(
        "a minus sign turns the order round, also the usual one",
        arguments: [(nil, "-address"), (MailboxSort.displayName, "-displayName")]
    )
    func descending(sort: MailboxSort?, word: String) async throws {
        let filter = MailboxFilter(sort: sort, isDescending: true)
        let target = try await seen { client in _ = try await client.mailboxes(of: "example.org", filter) }
        #expect(target == "GET /v1/domains/example.org/mailboxes?sort=\(word)")
    }

    @Test("a mailbox is created under a key, edited by PATCH and deleted")
    func mailbox() async throws {
        let created = try await seen { client in
            let draft = MailboxDraftWords(address: "a@example.org", type: .personal)
            _ = try await client.createMailbox(draft, in: "example.org", idempotencyKey: "k1")
        }
        let draft = "{'address':'a@example.org','type':'personal'}"
        #expect(created == "POST /v1/domains/example.org/mailboxes k1 application/json " + draft)
        let edited = try await seen { client in
            _ = try await client.editMailbox("00ff", MailboxEditWords(applicantAddress: .some(nil)))
        }
        #expect(edited == "PATCH /v1/mailboxes/00ff application/json {'applicantAddress':null}")
        #expect(try await seen { try await $0.deleteMailbox("00ff") } == "DELETE /v1/mailboxes/00ff")
        let revoked = try await seen { _ = try await $0.revokeMailbox("00ff", reason: .superseded) }
        #expect(revoked == "POST /v1/mailboxes/00ff/revoke application/json {'reason':'superseded'}")
    }

    @Test("challenges are sent for one mailbox or many")
    func sending() async throws {
        let one = try await seen { client in
            _ = try await client.sendChallenges(for: "00ff", to: ["a@example.org"], idempotencyKey: "k2")
        }
        #expect(one == "POST /v1/mailboxes/00ff/challenges k2 application/json {'addresses':['a@example.org']}")
        let many = try await seen { _ = try await $0.sendChallenges(in: "example.org") }
        #expect(many == "POST /v1/domains/example.org/challenges application/json {'status':'neverSent'}")
    }

    @Test("a token goes in the body alone")
    func tokens() async throws {
        let token = Secret("dG9rZW4")
        let body = " application/json {'token':'dG9rZW4'}"
        #expect(try await seen { _ = try await $0.inspectChallenge(token) } == "POST /v1/challenges/inspect" + body)
        #expect(try await seen { _ = try await $0.confirmChallenge(token) } == "POST /v1/challenges/confirm" + body)
        #expect(try await seen { _ = try await $0.refuseChallenge(token) } == "POST /v1/challenges/refuse" + body)
    }

    @Test("a table goes as CSV and says its encoding")
    func table() async throws {
        let imported = try await seen { client in
            _ = try await client.importMailboxes(
                Array("x,y".utf8),
                into: "example.org",
                encoding: .windows1252,
                dryRun: true
            )
        }
        let path = "/v1/domains/example.org/mailboxes"
        #expect(imported == "POST \(path)/import?dryRun=true&encoding=windows-1252 text/csv x,y")
        #expect(try await seen { try await $0.exportMailboxes(of: "example.org") { _ in } } == "GET \(path)/export")
    }

    @Test("mails are listed by status and tried again")
    func outbox() async throws {
        #expect(try await seen { _ = try await $0.outbox(status: .dead) } == "GET /v1/outbox?status=dead")
        #expect(try await seen { _ = try await $0.retryMail("00ff") } == "POST /v1/outbox/00ff/retry")
    }
}
