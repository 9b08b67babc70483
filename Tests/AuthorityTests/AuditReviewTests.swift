// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("The review of the audit log")
struct AuditReviewTests {
    @Test("a whole log is said to be whole, and the check is an entry itself")
    func whole() async throws {
        let test = try await TestAuthority()
        let verification = try await test.authority.verifyAudit(by: TestAuthority.actor)
        #expect(verification.entries == 3 && verification.problems.isEmpty)
        let head = try await test.store.read { try $0.auditHead(writer: "test") }
        let newest = try await test.store.read { try $0.auditEntries(writer: "test", after: head.number - 1, limit: 1) }
        #expect(newest.map(\.event.action) == [.chainVerified])
        #expect(newest.first?.event.details == ["ok": "true", "entries": "3"])
        #expect(try await test.authority.reviewAudit().entries == 4)
    }

    @Test("a changed entry is found by both reviews, and health says so")
    func changed() async throws {
        let test = try await TestAuthority()
        try await test.rewriteAudit("UPDATE audit SET actor_user = 'somebody' WHERE number = 2")
        try await test.authority.reviewNewestAudit()
        #expect(await test.authority.health().problems.map(\.code).contains("audit-broken"))
        let verification = try await test.authority.reviewAudit()
        #expect(verification.problems == ["test: the content of entry 2 is not what was hashed"])
        #expect(verification.heads["test"]?.number == 1)
    }

    @Test(
        "an entry that cannot be read is a problem like a changed one, and stops neither review",
        arguments: ["action = 'a word nobody wrote'", "details = 'no equals sign'", "actor_uid = -1"]
    )
    func unreadable(change: String) async throws {
        let test = try await TestAuthority()
        try await test.rewriteAudit("UPDATE audit SET \(change) WHERE number = 2")
        try await test.authority.reviewNewestAudit()
        #expect(await test.authority.health().problems.map(\.code).contains("audit-broken"))
        let verification = try await test.authority.verifyAudit(by: TestAuthority.actor)
        #expect(verification.problems == ["test: entry 2 cannot be read"])
        #expect(verification.heads["test"]?.number == 1)
    }

    @Test("the newest thousand entries are checked without those before")
    func newest() async throws {
        let test = try await TestAuthority()
        let moment = test.clock.now
        try await test.store.write { records in
            for _ in 1...1000 { try records.append(AuditEvent(.personPut, at: moment, by: .daemon)) }
        }
        try await test.rewriteAudit("UPDATE audit SET actor_user = 'somebody' WHERE number = 3")
        try await test.authority.reviewNewestAudit()
        #expect(await test.authority.health().problems.map(\.code).contains("audit-broken") == false)
        try await test.rewriteAudit("UPDATE audit SET actor_user = 'somebody' WHERE number = 4")
        try await test.authority.reviewNewestAudit()
        #expect(await test.authority.health().problems.map(\.code).contains("audit-broken"))
        #expect(try await test.authority.reviewAudit().problems.count == 1)
    }
}
