// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import HTTPTypes
import SigningAPI
import Store
import Testing

@testable import SigningServer

@Suite("The audit log on the socket")
struct AuditTests {
    @Test("entries are listed page by page, with their actor")
    func pages() async throws {
        let server = try await TestServer()
        for name in ["a", "b", "c", "d", "e"] { try await server.enterPerson(name, "\(name)@example.org") }
        var path = "/v1/audit?limit=2"
        var numbers: [Int64] = []
        while true {
            let page = try await server.send(.get, path).words(Page<AuditEntryWords>.self)
            numbers += page.items.map(\.number)
            #expect(page.items.allSatisfy { $0.actor.uid == 1000 && $0.actor.user == nil })
            guard let next = page.next else { break }
            path = "/v1/audit?limit=2&cursor=\(next)"
        }
        #expect(numbers == Array(1...6))
        let rest = try await server.send(.get, "/v1/audit?after=4").words(Page<AuditEntryWords>.self)
        #expect(rest.items.map(\.number) == [5, 6])
    }

    @Test("a cursor that no list answered is refused", arguments: ["x", "0.w", "-1.w", "5"])
    func cursor(text: String) async throws {
        #expect(try await TestServer().send(.get, "/v1/audit?cursor=\(text)").code == .invalidCursor)
    }

    @Test("a whole chain is good, and its head is signed")
    func whole() async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        let answer = try await server.send(.post, "/v1/audit/verify").words(AuditVerificationWords.self)
        #expect(answer.ok && answer.entries == 2)
        let head = try await server.send(.get, "/v1/audit/head").words(AuditHeadWords.self)
        #expect(head.number == (answer.head?.number ?? 0) + 1, "the check is an entry of its own")
        #expect(head.signature != nil && head.publicKeyDER != nil)
    }
}
