// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient
import Testing

@Suite("Calls over the socket")
struct RequestTests {
    /// What the server saw: method, target, Acting-User, Idempotency-Key, Accept, Content-Type, Content-Length, body.
    private func seen(
        _ call: SigningCall,
        actingUser: String? = nil
    ) async throws -> [String] {
        try await ScriptedServer.run(.echo) { client in
            try await client.acting(as: actingUser).send(call, returning: Page<String>.self).items
        }
    }

    @Test("a call carries method, path, query and headers")
    func plain() async throws {
        let query: [(name: String, value: String?)] = [("q", "a b&c=ü"), ("cursor", nil), ("limit", "5")]
        let call = SigningCall(.get, ["v1", "people"], query: query, idempotencyKey: "key 1")
        let expected = ["GET", "/v1/people?q=a%20b%26c%3D%C3%BC&limit=5", "ab123456", "key 1", "application/json"]
        #expect(try await seen(call, actingUser: "ab123456") == expected + ["", "", ""])
    }

    @Test(
        "path components cannot leave their place",
        arguments: [
            ("../admin", "/v1/..%2Fadmin"), ("..", "/v1/%2E%2E"), (".", "/v1/%2E"), ("a?b#c", "/v1/a%3Fb%23c"),
            ("a@example.org", "/v1/a%40example.org"), ("a\r\nb", "/v1/a%0D%0Ab"), ("%2F", "/v1/%252F"),
        ]
    )
    func escaped(component: String, target: String) async throws {
        #expect(try await seen(SigningCall(.get, ["v1", component]))[1] == target)
    }

    @Test("words are sent as JSON, secrets in plain")
    func words() async throws {
        let items = try await ScriptedServer.run(.echo) { client in
            let words = CertificateRequestWords(address: "a@example.org", password: Secret("correct horse"))
            return try await client.send(.post, ["v1", "certificates"], words, returning: Page<String>.self).items
        }
        let expected = "{'address':'a@example.org','password':'correct horse'}"
        #expect(items == ["POST", "/v1/certificates", "", "", "application/json", "application/json", "54", expected])
    }

    @Test("a POST without a body says that it has none")
    func emptyBody() async throws {
        #expect(try await seen(SigningCall(.post, ["v1", "audit", "verify"]))[6] == "0")
    }

    @Test(
        "values that would end a header line are not sent",
        arguments: ["a\r\nX: y", "ü", "", String(repeating: "a", count: 129)]
    )
    func invalidHeaders(value: String) async {
        await #expect(throws: SigningClientError.invalidHeader(name: "Acting-User")) {
            try await seen(SigningCall(.get, ["v1"]), actingUser: value)
        }
        await #expect(throws: SigningClientError.invalidHeader(name: "Idempotency-Key")) {
            try await seen(SigningCall(.get, ["v1"], idempotencyKey: value))
        }
    }

    @Test("a large body arrives whole")
    func largeBody() async throws {
        let lines = [UInt8](repeating: UInt8(ascii: "x"), count: 500_000)
        let call = SigningCall(.post, ["v1"], body: .init(mediaType: "application/x-ndjson", octets: lines))
        let items = try await seen(call)
        #expect(items[6] == "500000")
        #expect(items[7].utf8.count == 500_000)
    }

    @Test("many calls at once are answered each")
    func concurrent() async throws {
        try await ScriptedServer.run(.echo) { client in
            let targets = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let call = SigningCall(.get, ["v1", "\(number)"])
                        return try await client.send(call, returning: Page<String>.self).items[1]
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(targets.count == 100)
        }
    }
}
